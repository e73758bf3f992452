package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** A thing that happens on a tape, as it happens. Arrays are the live ones: who keeps them copies them. */
public sealed interface TapeSignal {
    /** A Function ran. */
    record Recorded(Node node) implements TapeSignal {}

    /** A Function is about to overwrite this tensor. */
    record Changing(Tensor tensor) implements TapeSignal {}

    /** A tensor was given a name. */
    record Named(Tensor tensor) implements TapeSignal {}

    /**
     * A backward pass starts from {@code root}, where the gradient {@code seed} has just been accumulated.
     *
     * @param accumulates whether what comes to leaves goes into their {@code .grad}; {@code autograd.grad} hands it out instead
     */
    record BackwardStarted(Tensor root, NdArray seed, boolean accumulates) implements TapeSignal {}

    /** A Function's gradients were computed: from its output's, one for each input, null where none is needed. */
    record GradientsComputed(Node node, NdArray gradient, List<@Nullable NdArray> inputGradients)
            implements
                TapeSignal {}

    /** One of them was added to what had arrived at that tensor before; null if nothing had. */
    record Accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after)
            implements
                TapeSignal {}

    /** All that Function gave has arrived. */
    record Passed(Node node) implements TapeSignal {}

    /**
     * The backward pass is over.
     *
     * @param accumulated whether what came to leaves is in their {@code .grad}; {@code autograd.grad} hands it out instead
     */
    record BackwardEnded(boolean accumulated) implements TapeSignal {}

    /** The gradients of all parameters together had this norm and were scaled down to {@code maxNorm} if it was above. */
    record Clipped(double norm, double maxNorm) implements TapeSignal {}

    /** A parameter was updated in place, by the formulas of {@code rule}, in which {@code rate} is lr. */
    record Updated(Tensor parameter, NdArray before, NdArray gradient, double rate, UpdateRule rule, NdArray after)
            implements
                TapeSignal {}

    /** The optimizer has updated every parameter, by the formulas of {@code rule}. */
    record Stepped(UpdateRule rule) implements TapeSignal {}

    /** A tensor's gradient was set to None. */
    record GradZeroed(Tensor tensor) implements TapeSignal {}

    /** The program comes to a line, whose statement ends on {@code last} and reads {@code code}. */
    record Reached(SourceLine line, int last, String code) implements TapeSignal {}

    /**
     * The program ends, because what it called could not be done.
     *
     * @param call PyTorch's name of the Function that was never made; empty where it was none
     * @param operands what it was given, in order, as far as that is known
     */
    record Failed(SourceLine line, String call, List<Tensor> operands) implements TapeSignal {}

    /**
     * A line of the program gave something a name: a tensor, or what {@code text} says.
     *
     * @param beside whether it is to stand beside the line; it need not where it is written in it
     */
    record Assigned(SourceLine line, boolean beside, String name, @Nullable Tensor tensor, String text)
            implements
                TapeSignal {}

    /**
     * An iteration begins, and a name has a value from before it: a tensor, or what {@code text} says.
     *
     * @param line the one that gave it the value when it ran last; for what a variable holds now, one of its function, or null
     *     for the script's own
     * @param beside whether it is to stand beside the line; false for what a variable holds now
     * @param copy of the tensor as it was, which nobody changes; null if it is none, or a large one
     */
    record Stands(@Nullable SourceLine line, boolean beside, String name, @Nullable Tensor copy, String text)
            implements
                TapeSignal {}
}
