package tapedeck.numpy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** numpy's ufuncs of two arrays, by name. */
public final class BinaryUfunc {
    /** The kind of result. */
    private enum Out {
        /** The type of both; truth values are numbers of 8 bits. */
        SAME,
        /** The type of both, of bool too. */
        ANY,
        /** Fractions. */
        FRACTION,
        /** Truth values. */
        TRUTH,
        /** Whole numbers or truth values. */
        WHOLE
    }

    private record Ufunc(DoubleBinaryOperator f, Out out) {}

    private static final Map<String, Ufunc> ALL = all();

    private BinaryUfunc() {}

    private static Map<String, Ufunc> all() {
        Map<String, Ufunc> all = new HashMap<>();
        all.put("add", new Ufunc((x, y) -> x + y, Out.ANY));
        all.put("subtract", new Ufunc((x, y) -> x - y, Out.SAME));
        all.put("multiply", new Ufunc((x, y) -> x * y, Out.ANY));
        all.put("true_divide", new Ufunc((x, y) -> x / y, Out.FRACTION));
        all.put("floor_divide", new Ufunc(BinaryUfunc::floorDivide, Out.SAME));
        all.put("remainder", new Ufunc(BinaryUfunc::remainder, Out.SAME));
        all.put("fmod", new Ufunc((x, y) -> x % y, Out.SAME));
        all.put("power", new Ufunc(StrictMath::pow, Out.SAME));
        all.put("maximum", new Ufunc(Math::max, Out.ANY));
        all.put("minimum", new Ufunc(Math::min, Out.ANY));
        all.put("fmax", new Ufunc((x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.max(x, y), Out.ANY));
        all.put("fmin", new Ufunc((x, y) -> Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.min(x, y), Out.ANY));
        all.put("arctan2", new Ufunc(StrictMath::atan2, Out.FRACTION));
        all.put("hypot", new Ufunc(StrictMath::hypot, Out.FRACTION));
        all.put("copysign", new Ufunc(Math::copySign, Out.FRACTION));
        all.put("logaddexp", new Ufunc((x, y) -> x == y
                ? x + StrictMath.log(2)
                : Math.max(x, y) + StrictMath.log1p(StrictMath.exp(-Math.abs(x - y))), Out.FRACTION));
        all.put("equal", new Ufunc((x, y) -> x == y ? 1 : 0, Out.TRUTH));
        all.put("not_equal", new Ufunc((x, y) -> x != y ? 1 : 0, Out.TRUTH));
        all.put("less", new Ufunc((x, y) -> x < y ? 1 : 0, Out.TRUTH));
        all.put("less_equal", new Ufunc((x, y) -> x <= y ? 1 : 0, Out.TRUTH));
        all.put("greater", new Ufunc((x, y) -> x > y ? 1 : 0, Out.TRUTH));
        all.put("greater_equal", new Ufunc((x, y) -> x >= y ? 1 : 0, Out.TRUTH));
        all.put("logical_and", new Ufunc((x, y) -> x != 0 && y != 0 ? 1 : 0, Out.TRUTH));
        all.put("logical_or", new Ufunc((x, y) -> x != 0 || y != 0 ? 1 : 0, Out.TRUTH));
        all.put("logical_xor", new Ufunc((x, y) -> (x != 0) != (y != 0) ? 1 : 0, Out.TRUTH));
        all.put("bitwise_and", new Ufunc((x, y) -> (long) x & (long) y, Out.WHOLE));
        all.put("bitwise_or", new Ufunc((x, y) -> (long) x | (long) y, Out.WHOLE));
        all.put("bitwise_xor", new Ufunc((x, y) -> (long) x ^ (long) y, Out.WHOLE));
        all.put("left_shift", new Ufunc((x, y) -> y > 62 ? 0 : (long) x << (long) y, Out.WHOLE));
        all.put("right_shift", new Ufunc((x, y) -> (long) x >> Math.min((long) y, 63), Out.WHOLE));
        return all;
    }

    private static double floorDivide(double x, double y) {
        if (y == 0) {
            return x / y;
        }
        double rest = x % y;
        double quotient = (x - rest) / y;
        quotient -= rest != 0 && (y < 0) != (rest < 0) ? 1 : 0;
        double floor = Math.floor(quotient);
        return quotient == 0 ? Math.copySign(0, x / y) : quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double remainder(double x, double y) {
        double rest = x % y;
        return rest == 0 ? Math.copySign(0, y) : (y < 0) != (rest < 0) ? rest + y : rest;
    }

    /**
     * The ufunc of that name of two operands, broadcast.
     *
     * @throws EngineException with numpy's text for shapes or types that do not fit
     */
    public static NumpyArray apply(String name, UfuncOperand a, UfuncOperand b) {
        Ufunc ufunc = ALL.get(name);
        if (ufunc == null) {
            throw EngineException.type("numpy." + name + " is not in Tapedeck");
        }
        boolean compares = ufunc.out == Out.TRUTH && !name.startsWith("logical");
        if (!compares || a.weak() == b.weak()) {
            check(name, a.array().element(), b.array().element());
        }
        Element type = compares && !a.with(b).isNumber() ? Element.INT64 : type(name, ufunc.out, a, b);
        NdArray result = loop(type, ufunc.f, a.array(), b.array());
        if (type.number() == DType.INT64 || type.number() == DType.INT32) {
            whole(name, result);
        }
        type.number().round(result);
        return new NumpyArray(result, ufunc.out == Out.TRUTH ? Element.BOOL : type);
    }

    /** What has no value among whole numbers, x // 0, is 0. */
    private static void whole(String name, NdArray result) {
        if (name.equals("floor_divide") || name.equals("remainder") || name.equals("fmod")) {
            for (int i = 0; i < result.numel(); i++) {
                result.values()[i] = Double.isFinite(result.values()[i]) ? result.values()[i] : 0;
            }
        }
    }

    private static void check(String name, Element a, Element b) {
        boolean equality = name.equals("equal") || name.equals("not_equal");
        if (!equality && (!a.isNumber() || !b.isNumber())) {
            throw EngineException.type("ufunc '" + name + "' did not contain a loop with signature matching types ("
                    + dtype(a) + ", " + dtype(b) + ") -> None");
        }
    }

    private static String dtype(Element element) {
        return "dtype('" + (element.word().startsWith("U") ? "<" + element.word() : element.word()) + "')";
    }

    private static Element type(String name, Out out, UfuncOperand a, UfuncOperand b) {
        Element both = a.with(b);
        return switch (out) {
            case ANY, TRUTH -> both;
            case FRACTION -> both.isFloating() ? both : Element.FLOAT64;
            case WHOLE -> {
                if (both.isFloating()) {
                    throw EngineException.type("ufunc '" + name
                            + "' not supported for the input types, and the inputs could"
                            + " not be safely coerced to any supported types according to the casting rule ''safe''");
                }
                yield both;
            }
            case SAME -> {
                if (both.isBool() && name.equals("subtract")) {
                    throw EngineException.type("numpy boolean subtract, the `-` operator, is not supported, use the "
                            + "bitwise_xor, the `^` operator, or the logical_xor function instead.");
                }
                if (name.equals("power") && !both.isFloating() && hasNegative(b.array())) {
                    throw EngineException.value("Integers to negative integer powers are not allowed.");
                }
                yield both.isBool() ? Element.of(DType.INT8) : both;
            }
        };
    }

    private static boolean hasNegative(NumpyArray a) {
        for (double each : a.toArray()) {
            if (each < 0) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of Python's are rounded to the type first, as numpy does. */
    private static NdArray loop(Element type, DoubleBinaryOperator f, NumpyArray a, NumpyArray b) {
        Shape shape = Shape.of(Broadcast.shape(List.of(a.shape(), b.shape())));
        NdArray result = NdArray.empty(shape);
        double[] out = result.values();
        Broadcast.Numbers x = Broadcast.numbers(rounded(a, type), shape);
        Broadcast.Numbers y = Broadcast.numbers(rounded(b, type), shape);
        int n = shape.numel();
        for (int i = 0; i < n; i++) {
            out[i] = f.applyAsDouble(x.values()[x.at() + i * x.step()], y.values()[y.at() + i * y.step()]);
        }
        return result;
    }

    private static NumpyArray rounded(NumpyArray a, Element type) {
        return type.number() == DType.FLOAT32 && a.element().number() != DType.FLOAT32 ? a.cast(type, true) : a;
    }
}
