package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A listener that hears only what it asks for. */
interface Ignoring extends TapeListener {
    @Override
    default void recorded(Node node) {}

    @Override
    default void named(Tensor tensor) {}

    @Override
    default void backwardStarted(Tensor root, NdArray seed, boolean accumulates) {}

    @Override
    default void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {}

    @Override
    default void passed(Node node) {}

    @Override
    default void backwardEnded(boolean accumulated) {}

    @Override
    default void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, UpdateRule rule,
            NdArray after) {}

    @Override
    default void stepped(UpdateRule rule) {}

    @Override
    default void gradZeroed(Tensor tensor) {}

    @Override
    default void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {}
}
