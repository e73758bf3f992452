package tapedeck.function;

import java.util.List;

/** {@code 1 / √x}, elementwise. Saves its output. */
public record Rsqrt() implements Pointwise {
    @Override
    public String call() {
        return "rsqrt";
    }

    @Override
    public String gradFn() {
        return "RsqrtBackward0";
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("−{g} · {y}**3 / 2"));
    }

    @Override
    public boolean savesOutput() {
        return true;
    }

    @Override
    public double value(double x) {
        return 1 / Math.sqrt(x);
    }

    @Override
    public double slope(double y) {
        return -0.5 * (y * y * y);
    }

    @Override
    public Term slope(Term x, Term y) {
        return y.pow(3).mul(-0.5);
    }
}
