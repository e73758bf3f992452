package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/**
 * The hooks that the user wants to be called with a tensor's gradient, in the order of registration: each may give another in its place.
 * Called once in a backward pass, when the gradient is whole, before anything is done with it.
 */
final class Hooks {
    private final List<UnaryOperator<@Nullable Tensor>> before;
    private final List<Runnable> after = new ArrayList<>();

    Hooks() {
        this(new ArrayList<>());
    }

    private Hooks(List<UnaryOperator<@Nullable Tensor>> before) {
        this.before = before;
    }

    /** Adds one; gives what takes it away again. */
    Runnable add(UnaryOperator<@Nullable Tensor> hook) {
        return add(before, gradient -> hook.apply(gradient)); // one of its own, if the same is registered twice
    }

    /** Adds one to be called once {@code .grad} has grown; gives what takes it away again. */
    Runnable addAfter(Runnable hook) {
        return add(after, () -> hook.run());
    }

    private static <H> Runnable add(List<H> hooks, H hook) {
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    /** The same for a gradient that goes to somebody who asked for it, not to {@code .grad}. */
    Hooks aside() {
        return new Hooks(before);
    }

    /**
     * The gradient after all hooks.
     *
     * @throws EngineException with PyTorch's text if one gives another shape or type
     */
    Tensor run(Tensor gradient) {
        Tensor current = gradient;
        for (UnaryOperator<@Nullable Tensor> hook : List.copyOf(before)) {
            Tensor given = hook.apply(current);
            if (given != null) {
                checkLike(current, given);
            }
            current = given == null ? current : given;
        }
        return current;
    }

    private static void checkLike(Tensor gradient, Tensor given) {
        if (given.dtype() != gradient.dtype()) {
            throw new EngineException(
                    "hook has changed the type of value (was " + gradient.dtype().tensorType() + " got "
                            + given.dtype().tensorType() + ")");
        }
        if (!given.shape().equals(gradient.shape())) {
            throw new EngineException("hook has changed the size of value");
        }
    }

    /** The same on numbers that nobody else changes, while nothing is recorded. */
    NdArray run(NdArray gradient, DType type) {
        try (NoGrad _ = NoGrad.enter()) {
            return run(new Tensor(gradient, type)).data();
        }
    }

    /** Calls those that wait for {@code .grad}. */
    void runAfter() {
        if (!after.isEmpty()) {
            try (NoGrad _ = NoGrad.enter()) {
                List.copyOf(after).forEach(Runnable::run);
            }
        }
    }
}
