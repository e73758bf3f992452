package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** Python's {@code a % b}, which has b's sign, elementwise and broadcast; {@code byNumber} if b is a plain number. Saves both, or none. */
public record Remainder(boolean byNumber) implements PointwiseOfSeveral {
    static final Signature<Remainder> SIGNATURE = Signature
            .of(Remainder.class, "remainder", "RemainderBackward1", "aten.remainder.Tensor",
                    in -> WithNumber.other(new Remainder(!in.isTensor("other")), in))
            .also("aten.remainder.Scalar")
            .node(f -> f.byNumber ? "RemainderBackward0" : "RemainderBackward1")
            .broadcast("{g}", "−{g} · ({0} // {1})")
            .linear()
            .written(_ -> "{0} % {1}");

    @Override
    public boolean saves(int i) {
        return !byNumber;
    }

    static double of(double a, double b) {
        double rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        IntegerDivisionCheck.check(context, inputs[1]);
        return PointwiseOfSeveral.super.forward(context, inputs);
    }

    @Override
    public double value(double[] in) {
        return of(in[0], in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? 1 : -DivRounded.floor(in[0], in[1]);
    }
}
