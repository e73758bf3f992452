package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** x where it is above {@code threshold}, else {@code value}; elementwise. Saves x. */
public record Threshold(double threshold, double value) implements Pointwise {
    static final Signature<Threshold> SIGNATURE = Signature.of(Threshold.class, "threshold", "ThresholdBackward0",
            in -> new Threshold(in.number("threshold"), in.number("value")))
            .gradient(f -> "{g} · ({0} > " + GradientFormula.number(f.threshold) + ")")
            .explained(Message.of("function.above"))
            .linear("Threshold")
            .functional(f -> Python.number(f.threshold), f -> Python.number(f.value));

    @Override
    public double value(double x) {
        return x <= threshold ? value : x;
    }

    @Override
    public double slope(double x) {
        return x <= threshold ? 0 : 1;
    }
}
