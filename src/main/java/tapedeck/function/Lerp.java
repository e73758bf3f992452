package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** {@code a + weight · (b − a)}, elementwise and broadcast. Saves nothing. */
public record Lerp(double weight) implements PointwiseOfSeveral {
    static final Signature SIGNATURE = Signature.of(Lerp.class, "lerp", "LerpBackward0", "aten.lerp.Scalar",
            in -> new Lerp(in.number("weight")))
            .linear();

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.broadcast("{g} · (1 − " + GradientFormula.number(weight) + ")"),
                GradientFormula.broadcast("{g} · " + GradientFormula.number(weight)));
    }

    @Override
    public String python(List<String> in) {
        return Python.torch(call(), in.get(0), in.get(1), Python.number(weight));
    }

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
