package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.text.Python;

/** Numbers in the place of NaN, ∞ and −∞, elementwise; these get no gradient. Saves x. */
public record NanToNum(double nan, double positive, double negative) implements Pointwise {
    static final Signature<NanToNum> SIGNATURE = Signature
            .of(NanToNum.class, "nan_to_num", "NanToNumBackward0", NanToNum::of)
            .gradient("{g} · isfinite({0})")
            .linear()
            .torch(f -> Python.number(f.nan), f -> Python.number(f.positive), f -> Python.number(f.negative));

    private static NanToNum of(AtenCall in) {
        double most = greatest(in.outputType());
        return new NanToNum(in.number("nan", 0), in.number("posinf", most), in.number("neginf", -most));
    }

    /** The greatest finite number of a type, which stands for an infinite one where nobody says another. */
    public static double greatest(DType type) {
        return type == DType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? nan : !Double.isInfinite(x) ? x : x > 0 ? positive : negative;
    }

    @Override
    public double slope(double x) {
        return Double.isFinite(x) ? 1 : 0;
    }
}
