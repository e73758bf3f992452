package tapedeck.function;

import tapedeck.text.Python;

/** {@code a + value · b · c}, elementwise and broadcast. Saves b and c. */
public record Addcmul(double value) implements PointwiseOfSeveral {
    static final Signature<Addcmul> SIGNATURE = Signature
            .of(Addcmul.class, "addcmul", "AddcmulBackward0", in -> new Addcmul(in.number("value")))
            .broadcast(_ -> "{g}", f -> "{g} · " + GradientFormula.number(f.value) + " · {2}",
                    f -> "{g} · " + GradientFormula.number(f.value) + " · {1}")
            .slopes((f, i, in, y) -> i == 0 ? y.number(1) : in.get(3 - i).mul(f.value))
            .torch(f -> f.value == 1 ? "" : "value=" + Python.number(f.value));

    @Override
    public boolean saves(int i) {
        return i > 0;
    }

    @Override
    public double value(double[] in) {
        return in[0] + value * in[1] * in[2];
    }

    @Override
    public double slope(int i, double[] in) {
        return switch (i) {
            case 0 -> 1;
            case 1 -> value * in[2];
            default -> value * in[1];
        };
    }
}
