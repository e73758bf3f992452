package tapedeck.function;

/**
 * {@code a · ln b}, and 0 where a is 0, elementwise and broadcast. Saves both.
 *
 * @param overload 0 of two tensors, 1 where a is a plain number, 2 where b is one, as PyTorch counts them
 */
public record Xlogy(int overload) implements PointwiseOfSeveral {
    static final Signature<Xlogy> SIGNATURE = Signature
            .of(Xlogy.class, "xlogy", "XlogyBackward0", "aten.xlogy.Tensor", Xlogy::of)
            .also("aten.xlogy.Scalar_Self", "aten.xlogy.Scalar_Other")
            .node(f -> "XlogyBackward" + f.overload)
            .broadcast("{g} · log({1})", "{g} · {0} / {1}")
            .slopes((_, i, in, _) -> i == 0 ? in.get(1).apply(new Log()) : in.get(0).div(in.get(1)))
            .result(Types::floating);

    private static Function of(AtenCall in) {
        return in.isTensor("self")
                ? WithNumber.other(new Xlogy(in.isTensor("other") ? 0 : 2), in)
                : new WithNumber(new Xlogy(1), 0, in.number("self"));
    }

    @Override
    public double value(double[] in) {
        return in[0] == 0 && !Double.isNaN(in[1]) ? 0 : in[0] * StrictMath.log(in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? in[0] == 0 && in[1] <= 0 ? 0 : StrictMath.log(in[1]) : in[0] / in[1];
    }
}
