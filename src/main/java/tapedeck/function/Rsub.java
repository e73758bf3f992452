package tapedeck.function;

import tapedeck.array.DType;

/** {@code b − a}, elementwise and broadcast; {@code byNumber} if b is a plain number. Saves nothing. */
public record Rsub(boolean byNumber) implements PointwiseOfSeveral {
    static final Signature<Rsub> SIGNATURE = Signature
            .of(Rsub.class, "rsub", "RsubBackward1", "aten.rsub.Tensor",
                    in -> WithNumber.other(new Rsub(!in.isTensor("other")), in))
            .also("aten.rsub.Scalar")
            .node(f -> f.byNumber ? "RsubBackward1" : "RsubBackward0")
            .broadcast("−{g}", "{g}")
            .linear()
            .written(_ -> "{1} - {0}");

    @Override
    public DType result(Types types) {
        return new Sub().result(types);
    }

    @Override
    public boolean saves(int i) {
        return false;
    }

    @Override
    public double value(double[] in) {
        return in[1] - in[0];
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? -1 : 1;
    }
}
