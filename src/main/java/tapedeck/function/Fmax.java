package tapedeck.function;

/** The greater of a and b, or the one that is no NaN, elementwise and broadcast; of a tie all goes to a. Saves both. */
public record Fmax() implements PointwiseOfSeveral {
    static final Signature<Fmax> SIGNATURE = Signature.elementwise(Fmax.class, "fmax", "FmaxBackward0", 2, Fmax::new)
            .withoutInPlace()
            .broadcast("{g} · ({1} ≤ {0})", "{g} · ({1} > {0})")
            .linear();

    @Override
    public double value(double[] in) {
        return Double.isNaN(in[0]) ? in[1] : Double.isNaN(in[1]) ? in[0] : in[0] >= in[1] ? in[0] : in[1];
    }

    @Override
    public double slope(int i, double[] in) {
        return (in[0] >= in[1] || Double.isNaN(in[1])) == (i == 0) ? 1 : 0;
    }
}
