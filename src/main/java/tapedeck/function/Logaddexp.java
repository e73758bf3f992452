package tapedeck.function;

/** {@code ln(eᵃ + eᵇ)} without overflow, elementwise and broadcast. Saves both. */
public record Logaddexp() implements PointwiseOfSeveral {
    static final Signature<Logaddexp> SIGNATURE = Signature
            .elementwise(Logaddexp.class, "logaddexp", "LogaddexpBackward0", 2, Logaddexp::new)
            .withoutInPlace()
            .broadcast("{g} / (1 + exp({1} − {0}))", "{g} / (1 + exp({0} − {1}))")
            .slopes((_, i, in, _) -> in.get(i).sub(in.get(1 - i)).apply(new Sigmoid()))
            .result(Types::floating);

    @Override
    public double value(double[] in) {
        double greater = Math.max(in[0], in[1]);
        return Double.isInfinite(greater)
                ? greater
                : greater + StrictMath.log1p(StrictMath.exp(-Math.abs(in[0] - in[1])));
    }

    @Override
    public double slope(int i, double[] in) {
        return 1 / (1 + StrictMath.exp(i == 0 ? in[1] - in[0] : in[0] - in[1]));
    }
}
