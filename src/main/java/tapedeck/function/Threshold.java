package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** x where it is above {@code threshold}, else {@code value}; elementwise. Saves x. */
public record Threshold(double threshold, double value) implements Pointwise {
    static final Signature SIGNATURE = Signature
            .of(Threshold.class, "threshold", "ThresholdBackward0", "aten.threshold.default",
                    in -> new Threshold(in.number("threshold"), in.number("value")))
            .explained(Message.of("function.above"))
            .linear("Threshold");

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · ({0} > " + GradientFormula.number(threshold) + ")"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), Python.number(threshold), Python.number(value));
    }

    @Override
    public double value(double x) {
        return x <= threshold ? value : x;
    }

    @Override
    public double slope(double x) {
        return x <= threshold ? 0 : 1;
    }
}
