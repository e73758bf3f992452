package tapedeck.function;

/** The lesser of a and b, or the one that is no NaN, elementwise and broadcast; of a tie all goes to a. Saves both. */
public record Fmin() implements PointwiseOfSeveral {
    static final Signature<Fmin> SIGNATURE = Signature.elementwise(Fmin.class, "fmin", "FminBackward0", 2, Fmin::new)
            .withoutInPlace()
            .broadcast("{g} · ({0} ≤ {1})", "{g} · ({0} > {1})")
            .linear();

    @Override
    public double value(double[] in) {
        return Double.isNaN(in[0]) ? in[1] : Double.isNaN(in[1]) ? in[0] : in[0] <= in[1] ? in[0] : in[1];
    }

    @Override
    public double slope(int i, double[] in) {
        return (in[0] <= in[1] || Double.isNaN(in[1])) == (i == 0) ? 1 : 0;
    }
}
