package tapedeck.function;

import tapedeck.text.Python;

/** {@code a + value · b / c}, elementwise and broadcast. Saves b and c. */
public record Addcdiv(double value) implements PointwiseOfSeveral {
    static final Signature<Addcdiv> SIGNATURE = Signature
            .of(Addcdiv.class, "addcdiv", "AddcdivBackward0", in -> new Addcdiv(in.number("value")))
            .broadcast(_ -> "{g}", f -> "{g} · " + GradientFormula.number(f.value) + " / {2}",
                    f -> "−{g} · " + GradientFormula.number(f.value) + " · {1} / {2}²")
            .slopes((f, i, in, y) -> {
                return switch (i) {
                    case 0 -> y.number(1);
                    case 1 -> in.get(2).pow(-1).mul(f.value);
                    default -> in.get(1).mul(-f.value).div(in.get(2).pow(2));
                };
            })
            .torch(f -> f.value == 1 ? "" : "value=" + Python.number(f.value));

    @Override
    public boolean saves(int i) {
        return i > 0;
    }

    @Override
    public double value(double[] in) {
        return in[0] + value * (in[1] / in[2]);
    }

    @Override
    public double slope(int i, double[] in) {
        return switch (i) {
            case 0 -> 1;
            case 1 -> value / in[2];
            default -> -value * in[1] / (in[2] * in[2]);
        };
    }
}
