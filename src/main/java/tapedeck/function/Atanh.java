package tapedeck.function;

import java.util.List;

/** The inverse of tanh, elementwise; NaN beyond ±1. Saves x. */
public record Atanh() implements Pointwise {
    @Override
    public String call() {
        return "atanh";
    }

    @Override
    public String gradFn() {
        return "AtanhBackward0";
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} / (1 − {0}²)"));
    }

    @Override
    public double value(double x) {
        double a = Math.abs(x);
        return Math.copySign(StrictMath.log1p(2 * a / (1 - a)) / 2, x);
    }

    @Override
    public double slope(double x) {
        return 1 / (1 - x * x);
    }

    @Override
    public Term slope(Term x, Term y) {
        return x.pow(2).neg().add(1).pow(-1);
    }
}
