package tapedeck.function;

import tapedeck.array.NdArray;

/** C's {@code fmod(a, b)}, which has a's sign, elementwise and broadcast; {@code byNumber} if b is a plain number. Saves both, or none. */
public record Fmod(boolean byNumber) implements PointwiseOfSeveral {
    static final Signature<Fmod> SIGNATURE = Signature.of(Fmod.class, "fmod", "FmodBackward1", "aten.fmod.Tensor",
            in -> WithNumber.other(new Fmod(!in.isTensor("other")), in))
            .also("aten.fmod.Scalar")
            .node(f -> f.byNumber ? "FmodBackward0" : "FmodBackward1")
            .broadcast("{g}", "−{g} · trunc({0} / {1})")
            .linear();

    @Override
    public boolean saves(int i) {
        return !byNumber;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        IntegerDivisionCheck.check(context, inputs[1]);
        return PointwiseOfSeveral.super.forward(context, inputs);
    }

    @Override
    public double value(double[] in) {
        return in[0] % in[1];
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? 1 : -new Trunc().value(in[0] / in[1]);
    }
}
