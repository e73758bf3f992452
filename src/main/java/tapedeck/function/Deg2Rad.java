package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;

/** Degrees in radians, elementwise. Saves nothing. */
public record Deg2Rad() implements Scaled {
    @Override
    public double factor() {
        return Math.PI / 180;
    }

    @Override
    public String call() {
        return "deg2rad";
    }

    @Override
    public String gradFn() {
        return "Deg2RadBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · π / 180"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · π / 180"));
    }
}
