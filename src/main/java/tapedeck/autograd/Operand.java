package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;

/** Refuses an operand that is not there, as PyTorch refuses None. Java's callers may leave one out; Python's will. */
final class Operand {
    private Operand() {}

    /**
     * The operand of {@code x.call(other)}.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if it is null
     */
    static Tensor other(String call, @Nullable Tensor other) {
        return given(call, "other", 1, other);
    }

    /**
     * The argument {@code name} of a call, at this position. Where PyTorch lists the signatures that it has, this says
     * in one line which argument it was.
     *
     * @throws EngineException of kind TYPE if it is null
     */
    static Tensor given(String call, String name, int position, @Nullable Tensor argument) {
        if (argument == null) {
            throw EngineException.type(call + "(): argument '" + name + "' (position " + position
                    + ") must be Tensor, not NoneType");
        }
        return argument;
    }

    /**
     * The tensors of a list.
     *
     * @throws EngineException of kind TYPE with PyTorch's text if one is null
     */
    static Tensor[] all(List<? extends @Nullable Tensor> tensors) {
        Tensor[] given = new Tensor[tensors.size()];
        for (int i = 0; i < given.length; i++) {
            Tensor tensor = tensors.get(i);
            if (tensor == null) {
                throw EngineException.type("expected Tensor as element " + i + " in argument 0, but got NoneType");
            }
            given[i] = tensor;
        }
        return given;
    }
}
