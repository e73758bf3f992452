package tapedeck.numpy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** numpy's ufuncs of one array, by name. */
public final class UnaryUfunc {
    private record Ufunc(DoubleUnaryOperator f, Out out) {}

    /** The kind of result. */
    private enum Out {
        /** The type of the argument. */
        SAME,
        /** Fractions. */
        FRACTION,
        /** Truth values. */
        TRUTH
    }

    private static final double DEGREES = 180 / Math.PI;
    private static final Map<String, Ufunc> ALL = all();

    private UnaryUfunc() {}

    private static Map<String, Ufunc> all() {
        Map<String, Ufunc> all = new HashMap<>();
        fractions(all);
        same(all, "negative", x -> -x);
        same(all, "positive", x -> x);
        same(all, "absolute", Math::abs);
        same(all, "sign", Math::signum);
        same(all, "square", x -> x * x);
        same(all, "reciprocal", x -> 1 / x);
        same(all, "floor", Math::floor);
        same(all, "ceil", Math::ceil);
        same(all, "trunc", x -> x < 0 ? Math.ceil(x) : Math.floor(x));
        same(all, "rint", Math::rint);
        same(all, "invert", x -> -x - 1);
        truth(all, "isnan", Double::isNaN);
        truth(all, "isinf", Double::isInfinite);
        truth(all, "isfinite", Double::isFinite);
        truth(all, "logical_not", x -> x == 0);
        truth(all, "signbit", x -> x < 0 || 1 / x < 0);
        return all;
    }

    private static void fractions(Map<String, Ufunc> all) {
        fraction(all, "exp", StrictMath::exp);
        fraction(all, "exp2", x -> StrictMath.pow(2, x));
        fraction(all, "expm1", StrictMath::expm1);
        fraction(all, "log", StrictMath::log);
        fraction(all, "log2", UnaryUfunc::log2);
        fraction(all, "log10", StrictMath::log10);
        fraction(all, "log1p", StrictMath::log1p);
        fraction(all, "sqrt", Math::sqrt);
        fraction(all, "cbrt", StrictMath::cbrt);
        fraction(all, "sin", StrictMath::sin);
        fraction(all, "cos", StrictMath::cos);
        fraction(all, "tan", StrictMath::tan);
        fraction(all, "arcsin", StrictMath::asin);
        fraction(all, "arccos", StrictMath::acos);
        fraction(all, "arctan", StrictMath::atan);
        fraction(all, "sinh", StrictMath::sinh);
        fraction(all, "cosh", StrictMath::cosh);
        fraction(all, "tanh", StrictMath::tanh);
        fraction(all, "arcsinh", x -> Math.copySign(StrictMath.log(Math.abs(x) + Math.sqrt(x * x + 1)), x));
        fraction(all, "arccosh", x -> StrictMath.log(x + Math.sqrt(x * x - 1)));
        fraction(all, "arctanh", x -> (StrictMath.log1p(x) - StrictMath.log1p(-x)) / 2);
        fraction(all, "rad2deg", x -> x * DEGREES);
        fraction(all, "deg2rad", x -> x * (Math.PI / 180));
        fraction(all, "sinc", x -> x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x));
    }

    private static void fraction(Map<String, Ufunc> all, String name, DoubleUnaryOperator f) {
        all.put(name, new Ufunc(f, Out.FRACTION));
    }

    private static void same(Map<String, Ufunc> all, String name, DoubleUnaryOperator f) {
        all.put(name, new Ufunc(f, Out.SAME));
    }

    private static void truth(Map<String, Ufunc> all, String name, java.util.function.DoublePredicate f) {
        all.put(name, new Ufunc(x -> f.test(x) ? 1 : 0, Out.TRUTH));
    }

    private static double log2(double x) {
        int exponent = Math.getExponent(x);
        return x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / StrictMath.log(2);
    }

    /**
     * The ufunc of that name of every element.
     *
     * @throws EngineException with numpy's text for a type that does not fit
     */
    public static NumpyArray apply(String name, NumpyArray a) {
        Ufunc ufunc = ALL.get(name);
        Element own = a.element();
        if (ufunc == null || !own.isNumber()) {
            throw EngineException
                    .type("ufunc '" + name + "' not supported for the input types, and the inputs could not "
                            + "be safely coerced to any supported types according to the casting rule ''safe''");
        }
        if (own.isBool() && name.equals("negative")) {
            throw EngineException.type("The numpy boolean negative, the `-` operator, is not supported, use the `~` "
                    + "operator or the logical_not function instead.");
        }
        if (name.equals("invert") && own.isFloating()) {
            throw EngineException.type("ufunc 'invert' not supported for the input types, and the inputs could not be "
                    + "safely coerced to any supported types according to the casting rule ''safe''");
        }
        DoubleUnaryOperator f = name.equals("invert") && own.isBool() ? x -> 1 - x : ufunc.f;
        Element type = switch (ufunc.out) {
            case SAME -> own;
            case TRUTH -> Element.BOOL;
            case FRACTION -> fraction(name, own);
        };
        return apply(f, a, type);
    }

    private static Element fraction(String name, Element own) {
        return switch (own.number()) {
            case BOOL, UINT8, INT8 -> throw EngineException.type("numpy." + name + " of " + own.word()
                    + " gives float16, which is not in Tapedeck; use astype('float32') before");
            case INT16, FLOAT32 -> Element.of(DType.FLOAT32);
            case INT32, INT64, FLOAT64 -> Element.FLOAT64;
        };
    }

    /** A function of every element, brought to a type. */
    static NumpyArray apply(DoubleUnaryOperator f, NumpyArray a, Element type) {
        NdArray from = a.data().contiguous();
        NdArray result = NdArray.empty(from.shape());
        double[] x = from.values();
        double[] out = result.values();
        for (int i = 0, at = from.offset(); i < result.numel(); i++, at++) {
            out[i] = f.applyAsDouble(x[at]);
        }
        type.number().round(result);
        return new NumpyArray(result, type);
    }

    /** {@code numpy.round}: to so many places, a half to the even one. */
    public static NumpyArray round(NumpyArray a, int decimals) {
        if (!a.element().isFloating()) {
            if (decimals >= 0) {
                return a.cast(a.element(), true);
            }
            double unit = StrictMath.pow(10, -decimals);
            return apply(x -> Math.rint(x / unit) * unit, a, a.element());
        }
        double unit = StrictMath.pow(10, Math.abs(decimals));
        boolean narrow = a.element().number() == DType.FLOAT32;
        return apply(x -> {
            double scaled = decimals >= 0 ? x * unit : x / unit;
            double whole = Math.rint(narrow ? (float) scaled : scaled);
            return !Double.isFinite(x) ? x : decimals >= 0 ? whole / unit : whole * unit;
        }, a, a.element());
    }
}
