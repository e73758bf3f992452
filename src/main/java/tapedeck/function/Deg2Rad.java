package tapedeck.function;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** Degrees in radians, elementwise. Saves nothing. */
public record Deg2Rad() implements Linear {
    private static final double FACTOR = Math.PI / 180;

    @Override
    public String call() {
        return "deg2rad";
    }

    @Override
    public String gradFn() {
        return "Deg2RadBackward0";
    }

    @Override
    public DType result(Types types) {
        return types.floating();
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂x = g · π / 180"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g} · π / 180"));
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
