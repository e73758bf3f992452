package tapedeck.function;

/** {@code log₂(2ᵃ + 2ᵇ)} without overflow, elementwise and broadcast. Saves both. */
public record Logaddexp2() implements PointwiseOfSeveral {
    static final Signature<Logaddexp2> SIGNATURE = Signature
            .elementwise(Logaddexp2.class, "logaddexp2", "Logaddexp2Backward0", 2, Logaddexp2::new)
            .withoutInPlace()
            .broadcast("{g} / (1 + 2**({1} − {0}))", "{g} / (1 + 2**({0} − {1}))")
            .result(Types::floating);
    private static final double LN_2 = StrictMath.log(2);

    @Override
    public double value(double[] in) {
        double greater = Math.max(in[0], in[1]);
        return Double.isInfinite(greater)
                ? greater
                : greater + StrictMath.log1p(StrictMath.pow(2, -Math.abs(in[0] - in[1]))) / LN_2;
    }

    @Override
    public double slope(int i, double[] in) {
        return 1 / (1 + StrictMath.pow(2, i == 0 ? in[1] - in[0] : in[0] - in[1]));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue power = at.in(1 - input).sub(at.in(input)).apply(new Exp2());
        return at.gradient().div(power.add(1)).sumTo(at.shape(input));
    }
}
