package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** A Function for which PyTorch has no derivative: it is recorded, and refuses backward. */
interface NonDifferentiable extends Function {
    @Override
    default List<Message> derivative() {
        return List.of(Message.of("function.underived"));
    }

    private EngineException refusal() {
        return new EngineException("derivative for aten::" + call() + " is not implemented");
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        throw refusal();
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        throw refusal();
    }
}
