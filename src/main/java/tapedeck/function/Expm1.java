package tapedeck.function;

import java.util.List;

/** {@code eˣ − 1}, exact near 0, elementwise. Saves its output. */
public record Expm1() implements Pointwise {
    @Override
    public String call() {
        return "expm1";
    }

    @Override
    public String gradFn() {
        return "Expm1Backward0";
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · ({y} + 1)"));
    }

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return StrictMath.expm1(x);
    }

    @Override
    public double slope(double y) {
        return y + 1;
    }

    @Override
    public Term slope(Term x, Term y) {
        return y.add(1);
    }
}
