package tapedeck.function;

/** A number b to the power a, {@code bᵃ}, elementwise. Of the base 0 it gives no gradient where a is not negative, as in PyTorch. Saves a and the result. */
public record ScalarPow() implements PointwiseOfSeveral {
    static final Signature<ScalarPow> SIGNATURE = Signature
            .of(ScalarPow.class, "pow", "PowBackward2", "aten.pow.Scalar",
                    in -> new WithNumber(new ScalarPow(), 1, in.number("self")))
            .broadcast("{g} · {y} · log({1})", "{g} · {0} · {1}**({0} − 1)")
            .slopes((_, i, in, y) -> i == 0
                    ? y.mul(in.get(1).apply(new Log()))
                    : in.get(0).mul(in.get(1).apply(new PowTensor(), in.get(0).add(-1))))
            .written(_ -> "{1} ** {0}");

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double[] in) {
        return Pow.power(in[1], in[0]);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0
                ? in[1] == 0 && in[0] >= 0 ? 0 : Pow.power(in[1], in[0]) * StrictMath.log(in[1])
                : in[0] * Pow.power(in[1], in[0] - 1);
    }
}
