package tapedeck.python.bridge;

import java.util.Locale;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Comparison;
import tapedeck.autograd.Tensor;

/** Comparisons, logic and bits. What an operator cannot take gives None, Python's NotImplemented. */
public final class ComparisonCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        for (Comparison each : Comparison.values()) {
            table.put(each.name().toLowerCase(Locale.ROOT), in -> operator(each, in));
        }
        test(table, "isnan", Double::isNaN);
        test(table, "isinf", Double::isInfinite);
        test(table, "isfinite", Double::isFinite);
        test(table, "isposinf", x -> x == Double.POSITIVE_INFINITY);
        test(table, "isneginf", x -> x == Double.NEGATIVE_INFINITY);
        test(table, "signbit", x -> Math.copySign(1, x) < 0);
        test(table, "logical_not", x -> x == 0);
        table.put("bitwise_not", in -> invert(in.tensor(0)));
        table.put("where", ComparisonCalls::where);
        table.put("nonzero", in -> nonzero(in.tensor(0).data()));
        table.put("equal", in -> equal(in.tensor(0), in.tensor(1, "other")));
        table.put("isclose", ComparisonCalls::isClose);
        table.put("allclose", in -> allOf(isClose(in).data()));
    }

    private static @Nullable Object operator(Comparison comparison, Arguments in) {
        Tensor left = in.operandOrNull(0);
        Tensor right = in.operandOrNull(1);
        return left == null || right == null ? null : comparison.of(left, right);
    }

    private static void test(CallTable table, String name, DoublePredicate test) {
        table.put(name, in -> new Tensor(Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = test.test(x[i]) ? 1 : 0;
            }
        }, in.tensor(0).data()), DType.BOOL));
    }

    private static Tensor invert(Tensor tensor) {
        DType type = tensor.dtype();
        if (type.isFloating()) {
            throw new EngineException("\"bitwise_not_cpu\" not implemented for '" + type.scalarType() + "'");
        }
        return new Tensor(Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = type == DType.BOOL ? 1 - x[i] : type.of((double) ~(long) x[i]);
            }
        }, tensor.data()), type);
    }

    private static boolean equal(Tensor a, Tensor b) {
        return a.shape().equals(b.shape()) && allOf(Comparison.EQ.of(a, b).data());
    }

    private static boolean allOf(NdArray truths) {
        for (double truth : truths.toArray()) {
            if (truth == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code |a − b| ≤ atol + rtol · |b|}, infinities equal to themselves, NaN if {@code equal_nan}. */
    private static Tensor isClose(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "other");
        if (a.dtype() != b.dtype()) {
            throw new EngineException(a.dtype().scalarType() + " did not match " + b.dtype().scalarType());
        }
        double rtol = in.number(2, 1e-5);
        double atol = in.number(3, 1e-8);
        boolean equalNan = in.flag(4);
        DType type = a.dtype();
        return new Tensor(Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                double allowed = type.isFloating()
                        ? type.of(type.of(atol) + type.of(Math.abs(type.of(rtol) * y[i])))
                        : atol + Math.abs(rtol * y[i]);
                double error = type.isFloating() ? type.of(x[i] - y[i]) : x[i] - y[i];
                boolean near = x[i] == y[i] || (Double.isFinite(error) && Math.abs(error) <= allowed);
                z[i] = near || (equalNan && Double.isNaN(x[i]) && Double.isNaN(y[i])) ? 1 : 0;
            }
        }, a.data(), b.data()), DType.BOOL);
    }

    private static @Nullable Tensor where(Arguments in) {
        Tensor a = in.operandOrNull(1);
        Tensor b = in.operandOrNull(2);
        if (!in.isTensor(0) || a == null || b == null) {
            return null;
        }
        DType type = in.tensor(0).dtype();
        if (type != DType.BOOL && type != DType.UINT8) {
            throw new EngineException("where expected condition to be a boolean tensor, but got a tensor with dtype "
                    + type.scalarType());
        }
        return Tensor.where(in.tensor(0), a, b);
    }

    /** A row of places for each that is not 0. */
    private static Tensor nonzero(NdArray array) {
        double[] values = array.toArray();
        int[] sizes = array.shape().toArray();
        int count = 0;
        for (double value : values) {
            count += value == 0 ? 0 : 1;
        }
        double[] places = new double[count * sizes.length];
        int row = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                row += sizes.length;
                for (int d = sizes.length - 1, rest = i; d >= 0; d--) {
                    places[row - sizes.length + d] = rest % sizes[d];
                    rest /= sizes[d];
                }
            }
        }
        return new Tensor(NdArray.of(places, count, sizes.length), DType.INT64);
    }
}
