package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code min(max(x, min), max)}, elementwise; {@code relu6} is that from 0 to 6. Saves x. */
public record Hardtanh(double min, double max) implements Pointwise {
    static final Signature<Hardtanh> SIGNATURE = Signature.of(Hardtanh.class, "hardtanh", "HardtanhBackward0",
            in -> new Hardtanh(in.number("min_val"), in.number("max_val")))
            .called("min_val", "max_val")
            .gradient(
                    f -> "{g} · (" + GradientFormula.number(f.min) + " < {0} < " + GradientFormula.number(f.max) + ")")
            .explained(Message.of("function.inside"))
            .linear("Hardtanh")
            .functional(f -> Python.number(f.min), f -> Python.number(f.max));

    @Override
    public double value(double x) {
        return Double.isNaN(x) ? x : Math.min(Math.max(x, min), max);
    }

    @Override
    public double slope(double x) {
        return x <= min || x >= max ? 0 : 1;
    }
}
