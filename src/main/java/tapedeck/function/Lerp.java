package tapedeck.function;

import tapedeck.text.Python;

/** {@code a + weight · (b − a)}, elementwise and broadcast. Saves nothing. */
public record Lerp(double weight) implements PointwiseOfSeveral {
    static final Signature<Lerp> SIGNATURE = Signature
            .of(Lerp.class, "lerp", "LerpBackward0", "aten.lerp.Scalar", in -> new Lerp(in.number("weight")))
            .broadcast(f -> "{g} · (1 − " + GradientFormula.number(f.weight) + ")",
                    f -> "{g} · " + GradientFormula.number(f.weight))
            .linear()
            .torch(f -> Python.number(f.weight));

    @Override
    public boolean saves(int i) {
        return false;
    }

    @Override
    public double value(double[] in) {
        double d = in[1] - in[0];
        return Math.abs(weight) < 0.5 ? in[0] + weight * d : in[1] - d * (1 - weight);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? 1 - weight : weight;
    }
}
