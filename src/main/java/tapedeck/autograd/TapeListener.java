package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/**
 * Hears what happens on a tape, on the thread and at the moment it happens. Arrays are the live ones: who keeps
 * them copies them. Each method does nothing unless it is overridden. An exception thrown from here ends the program that runs.
 */
public interface TapeListener {
    /** A Function ran. */
    default void recorded(Node node) {}

    /** A Function is about to overwrite this tensor. */
    default void changing(Tensor tensor) {}

    /** A tensor was given a name. */
    default void named(Tensor tensor) {}

    /**
     * A backward pass starts from {@code root}, where the gradient {@code seed} has just been accumulated.
     *
     * @param accumulates whether what comes to leaves goes into their {@code .grad}; {@code autograd.grad} hands it out instead
     */
    default void backwardStarted(Tensor root, NdArray seed, boolean accumulates) {}

    /** A Function's gradients were computed: from its output's, one for each input, null where none is needed. */
    default void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {}

    /** One of them was added to what had arrived at that tensor before. */
    default void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {}

    /** All that Function gave has arrived. */
    default void passed(Node node) {}

    /**
     * The backward pass is over.
     *
     * @param accumulated whether what came to leaves is in their {@code .grad}; {@code autograd.grad} hands it out instead
     */
    default void backwardEnded(boolean accumulated) {}

    /** The gradients of all parameters together had this norm and were scaled down to {@code maxNorm} if it was above. */
    default void clipped(double norm, double maxNorm) {}

    /** A parameter was updated in place, by the formulas of {@code rule}, in which {@code rate} is lr. */
    default void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, UpdateRule rule,
            NdArray after) {}

    /** The optimizer has updated every parameter, by the formulas of {@code rule}. */
    default void stepped(UpdateRule rule) {}

    /** A tensor's gradient was set to None. */
    default void gradZeroed(Tensor tensor) {}

    /** The program comes to a line, whose statement ends on {@code last} and reads {@code code}. */
    default void reached(SourceLine line, int last, String code) {}

    /**
     * The program ends, because what it called could not be done.
     *
     * @param call PyTorch's name of the Function that was never made; empty where it was none
     * @param operands what it was given, in order, as far as that is known
     */
    default void failed(SourceLine line, String call, List<Tensor> operands) {}

    /**
     * A line of the program gave something a name: a tensor, or what {@code text} says.
     *
     * @param beside whether it is to stand beside the line; it need not where it is written in it
     */
    default void assigned(SourceLine line, boolean beside, String name, @Nullable Tensor tensor, String text) {}

    /**
     * An iteration begins, and a name has a value from before it: a tensor, or what {@code text} says.
     *
     * @param line the one that gave it the value when it ran last; for what a variable holds now, one of its function, or null
     *     for the script's own
     * @param beside whether it is to stand beside the line; false for what a variable holds now
     * @param copy of the tensor as it was, which nobody changes; null if it is none, or a large one
     */
    default void stands(@Nullable SourceLine line, boolean beside, String name, @Nullable Tensor copy, String text) {}
}
