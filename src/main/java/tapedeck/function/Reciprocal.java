package tapedeck.function;

import java.util.List;

/** {@code 1 / x}, elementwise. Saves its output. */
public record Reciprocal() implements Pointwise {
    @Override
    public String call() {
        return "reciprocal";
    }

    @Override
    public String gradFn() {
        return "ReciprocalBackward0";
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("−{g} · {y}²"));
    }

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return 1 / x;
    }

    @Override
    public double slope(double y) {
        return -(y * y);
    }

    @Override
    public Term slope(Term x, Term y) {
        return y.pow(2).neg();
    }
}
