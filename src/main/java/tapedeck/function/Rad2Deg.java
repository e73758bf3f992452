package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** Radians in degrees, elementwise. Saves nothing. */
public record Rad2Deg() implements Linear {
    private static final double FACTOR = 180 / Math.PI;

    @Override
    public String call() {
        return "rad2deg";
    }

    @Override
    public String gradFn() {
        return "Rad2DegBackward0";
    }

    @Override
    public DType result(Types types) {
        return types.floating();
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · 180 / π"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · 180 / π"));
    }

    @Override
    public NdArray of(NdArray x) {
        return Arithmetic.scale(x, FACTOR);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Arithmetic.scale(gradient, FACTOR);
    }
}
