package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** Writes down in which order Functions give their gradients. */
record Names(List<String> names) implements TapeListener {
    @Override
    public void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {
        names.add(node.name());
    }

    @Override
    public void recorded(Node node) {}

    @Override
    public void named(Tensor tensor) {}

    @Override
    public void backwardStarted(Tensor root, NdArray seed) {}

    @Override
    public void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {}

    @Override
    public void passed(Node node) {}

    @Override
    public void backwardEnded() {}

    @Override
    public void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, NdArray after) {}

    @Override
    public void stepped() {}

    @Override
    public void gradZeroed(Tensor tensor) {}
}
