package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** x brought nearer to 0 by {@code lambd}, and to 0 where it is as near as that; elementwise. Saves x. */
public record Softshrink(double lambd) implements PointwiseActivation {
    @Override
    public String call() {
        return "softshrink";
    }

    @Override
    public String gradFn() {
        return "SoftshrinkBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.outside"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("where(-" + Vjp.number(lambd) + " ≤ {0} ≤ " + Vjp.number(lambd) + ", 0, {g})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), lambd == 0.5 ? "" : Python.number(lambd));
    }

    @Override
    public double value(double x) {
        return x > lambd ? x - lambd : x < -lambd ? x + lambd : x * 0;
    }

    @Override
    public double slope(double x) {
        return x >= -lambd && x <= lambd ? 0 : 1;
    }

    @Override
    public Term gradient(int input, Application at) {
        return at.pullback("Softshrink");
    }
}
