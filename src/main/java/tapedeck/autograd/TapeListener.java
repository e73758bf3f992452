package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/**
 * Hears what happens on a tape, on the thread and at the moment it happens. Arrays are the live ones: who keeps
 * them copies them. An exception thrown from here ends the program that runs.
 */
public interface TapeListener {
    /** A Function ran. */
    void recorded(Node node);

    /** A tensor was given a name. */
    void named(Tensor tensor);

    /** A backward pass starts from {@code root}, where the gradient {@code seed} has just been accumulated. */
    void backwardStarted(Tensor root, NdArray seed);

    /** A Function's gradients were computed: from its output's, one for each input, null where none is needed. */
    void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients);

    /** One of them was added to what had arrived at that tensor before. */
    void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after);

    /** All that Function gave has arrived. */
    void passed(Node node);

    /** The backward pass is over. */
    void backwardEnded();

    /** A parameter was updated in place. */
    void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, NdArray after);

    /** The optimizer has updated every parameter. */
    void stepped();

    /** A tensor's gradient was set to None. */
    void gradZeroed(Tensor tensor);
}
