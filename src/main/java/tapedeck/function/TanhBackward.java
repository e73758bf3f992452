package tapedeck.function;

import java.util.List;

/** {@code g · (1 − y²)}: the gradient of {@code y = tanh x}, as a Function of g and y. Saves both. */
public record TanhBackward() implements PointwiseOfSeveral {
    @Override
    public String call() {
        return "tanh_backward";
    }

    @Override
    public String gradFn() {
        return "TanhBackwardBackward0";
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · (1 − {1}²)"), Vjp.of("−2 · {g} · {0} · {1}"));
    }

    @Override
    public String python(List<String> in) {
        return "torch.ops.aten.tanh_backward(" + String.join(", ", in) + ")";
    }

    @Override
    public double value(double[] in) {
        return in[0] * (1 - in[1] * in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return i == 0 ? 1 - in[1] * in[1] : -2 * in[1] * in[0];
    }

    @Override
    public Term slope(int i, List<Term> in, Term y) {
        Term output = in.get(1);
        return i == 0 ? output.pow(2).neg().add(1) : in.get(0).mul(output).mul(-2);
    }
}
