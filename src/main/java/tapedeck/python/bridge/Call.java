package tapedeck.python.bridge;

import org.jspecify.annotations.Nullable;

/** One call that the shim makes of the engine. */
@FunctionalInterface
public interface Call {
    /**
     * The result: a tensor, a number, a string, a list of them, or null for None.
     *
     * @throws tapedeck.array.EngineException with PyTorch's text; Python sees the exception of its kind
     */
    @Nullable
    Object call(Arguments arguments);
}
