package tapedeck.function;

import java.util.List;

/** The lesser of a and b, or the one that is no NaN, elementwise and broadcast; of a tie all goes to a. Saves both. */
public record Fmin() implements PointwiseOfSeveral {
    static final Signature SIGNATURE = Signature.elementwise("fmin", "FminBackward0", 2, Fmin::new);

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.broadcast("{g} · ({0} ≤ {1})"), GradientFormula.broadcast("{g} · ({0} > {1})"));
    }

    @Override
    public double value(double[] in) {
        return Double.isNaN(in[0]) ? in[1] : Double.isNaN(in[1]) ? in[0] : in[0] <= in[1] ? in[0] : in[1];
    }

    @Override
    public double slope(int i, double[] in) {
        return (in[0] <= in[1] || Double.isNaN(in[1])) == (i == 0) ? 1 : 0;
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
