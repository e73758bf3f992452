package tapedeck.function;

import java.util.List;

/** {@code ln |Γ(x)|}, elementwise. Saves x. */
public record Lgamma() implements Pointwise {
    @Override
    public String call() {
        return "lgamma";
    }

    @Override
    public String gradFn() {
        return "LgammaBackward0";
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · digamma({0})"));
    }

    @Override
    public double value(double x) {
        return Gamma.logarithm(x);
    }

    @Override
    public double slope(double x) {
        return Gamma.digamma(x);
    }

    @Override
    public GraphValue slope(GraphValue x, GraphValue y) {
        return x.apply(new Digamma());
    }
}
