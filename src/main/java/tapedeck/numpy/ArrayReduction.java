package tapedeck.numpy;

import java.util.Arrays;
import tapedeck.array.DType;
import tapedeck.array.EngineException;

/** numpy's reductions: of all elements, or along axes. No axes are all of them. */
public final class ArrayReduction {
    private ArrayReduction() {}

    private interface OfLane {
        double of(double[] values, int from, int n);
    }

    /**
     * {@code sum prod mean var std max min any all argmax argmin}.
     *
     * @param ddof what {@code var} and {@code std} take off the count
     * @throws EngineException with numpy's text for an axis that is not there, or where nothing is to be reduced
     */
    public static NumpyArray reduce(String name, NumpyArray a, int[] axes, boolean keepdims, double ddof) {
        Element own = a.element();
        if (!own.isNumber()) {
            throw EngineException
                    .type("ufunc '" + name + "' did not contain a loop with signature matching types dtype('"
                            + own.word() + "')");
        }
        DType type = own.number();
        Element whole = own.isBool() || !own.isFloating() ? Element.INT64 : own;
        return switch (name) {
            case "sum" -> lanes(a, axes).result(Summation.sum(a, type, axes), whole, keepdims);
            case "mean" -> mean(a, axes, keepdims);
            case "var" -> var(a, axes, keepdims, ddof);
            case "std" -> UnaryUfunc.apply("sqrt", var(a, axes, keepdims, ddof));
            case "prod" -> each(a, axes, keepdims, whole, (v, from, n) -> product(v, from, n, type));
            case "max" -> nonempty(name, a, axes, keepdims, own, (v, from, n) -> v[from + extreme(v, from, n, 1)]);
            case "min" -> nonempty(name, a, axes, keepdims, own, (v, from, n) -> v[from + extreme(v, from, n, -1)]);
            case "argmax" -> nonempty(name, a, axes, keepdims, Element.INT64, (v, from, n) -> extreme(v, from, n, 1));
            case "argmin" -> nonempty(name, a, axes, keepdims, Element.INT64, (v, from, n) -> extreme(v, from, n, -1));
            case "any" -> each(a, axes, keepdims, Element.BOOL, (v, from, n) -> count(v, from, n) > 0 ? 1 : 0);
            case "all" -> each(a, axes, keepdims, Element.BOOL, (v, from, n) -> count(v, from, n) == n ? 1 : 0);
            case "count_nonzero" -> each(a, axes, keepdims, Element.INT64, ArrayReduction::count);
            default -> throw EngineException.type("numpy." + name + " is not in Tapedeck");
        };
    }

    private static ArrayLanes lanes(NumpyArray a, int... axes) {
        return ArrayLanes.of(a, axes);
    }

    private static NumpyArray each(NumpyArray a, int[] axes, boolean keepdims, Element type, OfLane f) {
        ArrayLanes lanes = lanes(a, axes);
        double[] out = new double[lanes.count];
        Arrays.setAll(out, i -> f.of(lanes.values, i * lanes.length, lanes.length));
        return lanes.result(out, type, keepdims);
    }

    private static NumpyArray nonempty(String name, NumpyArray a, int[] axes, boolean keepdims, Element type,
            OfLane f) {
        if (a.size() == 0) {
            throw EngineException.value(name.startsWith("arg")
                    ? "attempt to get " + name + " of an empty sequence"
                    : "zero-size array to reduction operation " + name + "imum which has no identity");
        }
        return each(a, axes, keepdims, type, f);
    }

    private static NumpyArray mean(NumpyArray a, int[] axes, boolean keepdims) {
        Element type = a.element().isFloating() ? a.element() : Element.FLOAT64;
        ArrayLanes lanes = lanes(a, axes);
        double[] sum = Summation.sum(a, type.number(), axes);
        Arrays.setAll(sum, i -> sum[i] / lanes.length);
        return lanes.result(sum, type, keepdims);
    }

    private static NumpyArray var(NumpyArray a, int[] axes, boolean keepdims, double ddof) {
        UfuncOperand fractions = new UfuncOperand(a.element().isFloating() ? a : a.cast(Element.FLOAT64, true), false);
        UfuncOperand mean = new UfuncOperand(mean(fractions.array(), axes, true), false);
        NumpyArray away = BinaryUfunc.apply("subtract", fractions, mean);
        NumpyArray squares = UnaryUfunc.apply("square", away);
        ArrayLanes lanes = lanes(squares, axes);
        double[] sum = Summation.sum(squares, squares.element().number(), axes);
        Arrays.setAll(sum, i -> sum[i] / Math.max(lanes.length - ddof, 0));
        return lanes.result(sum, squares.element(), keepdims);
    }

    private static double product(double[] values, int from, int n, DType type) {
        double product = 1;
        for (int i = from; i < from + n; i++) {
            product *= values[i];
            product = type == DType.FLOAT32 ? (float) product : product;
        }
        return product;
    }

    private static int count(double[] values, int from, int n) {
        int count = 0;
        for (int i = from; i < from + n; i++) {
            count += values[i] != 0 ? 1 : 0;
        }
        return count;
    }

    /** The first place of the greatest for sign 1, of the least for -1; of the first NaN if there is one. */
    private static int extreme(double[] values, int from, int n, int sign) {
        int best = 0;
        for (int i = 0; i < n; i++) {
            double value = values[from + i];
            if (Double.isNaN(value)) {
                return i;
            }
            best = sign * (value - values[from + best]) > 0 ? i : best;
        }
        return best;
    }

    /** {@code cumsum} or {@code cumprod} along an axis. */
    public static NumpyArray accumulate(String name, NumpyArray a, int axis) {
        int along = NumpyArray.axis(axis, a.dim());
        Element type = a.element().isFloating() ? a.element() : Element.INT64;
        ArrayLanes lanes = ArrayLanes.of(a, along);
        double[] values = lanes.values;
        boolean narrow = type.number() == DType.FLOAT32;
        for (int i = 0; i < values.length; i++) {
            if (i % lanes.length != 0) {
                values[i] = switch (name) {
                    case "add" -> values[i - 1] + values[i];
                    case "multiply" -> values[i - 1] * values[i];
                    case "maximum" -> Math.max(values[i - 1], values[i]);
                    default -> Math.min(values[i - 1], values[i]);
                };
                values[i] = narrow ? (float) values[i] : values[i];
            }
        }
        return ArrayLanes.ofAxis(a, along, values, lanes.length, name.endsWith("imum") ? a.element() : type);
    }

    /** The quantiles of each lane, with straight lines between neighbours; the first axis of the result is that of q. */
    public static NumpyArray quantile(NumpyArray a, double[] q, int... axes) {
        Element type = a.element().isFloating() ? a.element() : Element.FLOAT64;
        ArrayLanes lanes = lanes(a, axes);
        double[] out = new double[q.length * lanes.count];
        for (int i = 0; i < lanes.count; i++) {
            double[] lane = Arrays.copyOfRange(lanes.values, i * lanes.length, (i + 1) * lanes.length);
            Arrays.sort(lane);
            for (int k = 0; k < q.length; k++) {
                out[k * lanes.count + i] = quantile(lane, q[k]);
            }
        }
        int[] kept = lanes.shape(false);
        int[] sizes = new int[kept.length + 1];
        sizes[0] = q.length;
        System.arraycopy(kept, 0, sizes, 1, kept.length);
        return NumpyArray.of(out, type, sizes);
    }

    private static double quantile(double[] sorted, double q) {
        int n = sorted.length;
        if (n == 0 || Double.isNaN(sorted[n - 1])) {
            return Double.NaN;
        }
        double place = (n - 1) * q;
        int below = (int) Math.floor(place);
        double part = place - below;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, n - 1)];
        return part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part;
    }

    /** The middle of each lane, the mean of the middle two. */
    public static NumpyArray median(NumpyArray a, boolean keepdims, int... axes) {
        Element type = a.element().isFloating() ? a.element() : Element.FLOAT64;
        return each(a, axes, keepdims, type, (v, from, n) -> {
            double[] lane = Arrays.copyOfRange(v, from, from + n);
            Arrays.sort(lane);
            return n == 0 || Double.isNaN(lane[n - 1])
                    ? Double.NaN
                    : n % 2 == 1 ? lane[n / 2] : (lane[n / 2 - 1] + lane[n / 2]) / 2;
        });
    }
}
