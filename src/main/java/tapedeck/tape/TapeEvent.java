package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.UpdateRule;
import tapedeck.function.Function;
import tapedeck.optim.Clip;
import tapedeck.text.Message;

/** An event that happened while a captured iteration ran. Immutable; the arrays are copies. */
public sealed interface TapeEvent {
    /** The part of the iteration this belongs to. */
    Phase phase();

    /** Returns whether the deck may hold here: the picture is whole after this event. */
    default boolean isStep() {
        return true;
    }

    /**
     * A Function was recorded.
     *
     * @param index its place on the tape, from 0
     * @param call PyTorch's name of the call
     * @param gradFn PyTorch's name of the node
     * @param derivative the local derivative, one line for each input that has one
     * @param scope the module that it ran in
     * @param inputs the tensors it was given, in order
     * @param output the tensor it made
     * @param saved what it keeps for backward
     * @param function what ran: with the inputs' data it can be run again; null only in pictures made up for tests
     * @param needs for each input, whether a gradient goes to it
     * @param line the line of the program that called it, or null where there is none
     */
    record FunctionRecorded(int index, String call, String gradFn, List<Message> derivative, ModulePath scope,
            List<TensorState> inputs,
            TensorState output, List<NdArray> saved, @Nullable Function function,
            List<Boolean> needs, @Nullable SourceLine line) implements TapeEvent {
        /** As above, without what is needed to run it again. */
        public FunctionRecorded(int index, String call, String gradFn, List<Message> derivative, ModulePath scope,
                List<TensorState> inputs, TensorState output, List<NdArray> saved) {
            this(index, call, gradFn, derivative, scope, inputs, output, saved, null, List.of(), null);
        }

        /** The same event, with the name that the program gave the tensor {@code id} after it. */
        FunctionRecorded naming(long id, String name) {
            boolean given = output.id() == id || inputs.stream().anyMatch(each -> each.id() == id);
            return !given
                    ? this
                    : new FunctionRecorded(index, call, gradFn, derivative, scope,
                            inputs.stream().map(each -> each.id() == id ? each.named(name) : each).toList(),
                            output.id() == id ? output.named(name) : output, saved, function, needs, line);
        }

        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }
    }

    /**
     * A backward pass begins at the tensor {@code root}, where the gradient {@code seed} has just arrived.
     *
     * @param retaining the tensors that keep their gradient although they are no leaves
     * @param accumulates whether what comes to leaves goes into their {@code .grad}; {@code autograd.grad} hands it out instead
     */
    record BackwardStarted(long root, NdArray seed, List<Long> retaining, boolean accumulates) implements TapeEvent {
        /** As above, of a pass that accumulates. */
        public BackwardStarted(long root, NdArray seed, List<Long> retaining) {
            this(root, seed, retaining, true);
        }

        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }
    }

    /**
     * A Function's gradients were computed.
     *
     * @param index the Function's place on the tape
     * @param incoming the gradient of its output
     * @param outgoing the gradient for each input, null where none is needed
     */
    record GradientsComputed(int index, NdArray incoming, List<@Nullable NdArray> outgoing) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * A contribution arrived at a tensor: {@code after = before + contribution}.
     *
     * @param before what had arrived, or null for None
     */
    record GradAccumulated(long tensor, @Nullable NdArray before, NdArray contribution,
            NdArray after) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * All that the Function at {@code index} gave has arrived; it was the {@code rank}-th of this pass, from 1.
     *
     * @param freed whether what it saved was freed
     */
    record GradientsPassed(int index, int rank, boolean freed) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }
    }

    /**
     * The backward pass is over.
     *
     * @param handedOut leaves whose gradient of this pass was handed to the program, and not added to {@code .grad}
     */
    record BackwardEnded(List<Long> handedOut) implements TapeEvent {
        /** All gradients were added to {@code .grad}. */
        public BackwardEnded() {
            this(List.of());
        }

        @Override
        public Phase phase() {
            return Phase.BACKWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /** The gradients of all parameters together had this norm, and were all multiplied with the {@link #factor}. */
    record GradientsClipped(double norm, double maxNorm) implements TapeEvent {
        /** {@code maxNorm / (norm + 1e-6)} and at most 1, as PyTorch has it; NaN if the norm is. */
        public double factor() {
            return Clip.factor(norm, maxNorm);
        }

        /** Returns whether any gradient changed. */
        public boolean scales() {
            return factor() != 1;
        }

        @Override
        public Phase phase() {
            return Phase.UPDATE;
        }
    }

    /**
     * A parameter was updated from {@code before} to {@code after} with {@code gradient} at {@code rate}, by
     * {@code rule}.
     */
    record ParameterUpdated(long tensor, NdArray before, NdArray gradient, double rate, UpdateRule rule,
            NdArray after) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.UPDATE;
        }
    }

    /** The program's {@code state_dict} was as these entries say, in their order: of recordings alone. Nothing that is drawn changes. */
    record StateDictRecorded(List<StateEntry> entries) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * Every parameter has been updated, by {@code rule}.
     *
     * @param without the ids of those that the optimizer has, and that had no gradient; of recordings alone
     */
    record OptimizerStepped(UpdateRule rule, List<Long> without) implements TapeEvent {
        /** Where it is not told which had no gradient. */
        public OptimizerStepped(UpdateRule rule) {
            this(rule, List.of());
        }

        @Override
        public Phase phase() {
            return Phase.UPDATE;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * A tensor's gradient was taken from it.
     *
     * @param toZero whether it is all zeros now, and not None
     */
    record GradZeroed(long tensor, boolean toZero) implements TapeEvent {
        /** To None. */
        public GradZeroed(long tensor) {
            this(tensor, false);
        }

        @Override
        public Phase phase() {
            return Phase.ZERO_GRAD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * The program came to a line, and has not done it yet. It is of no part of the iteration by itself.
     *
     * @param last the last line of the statement that begins there; of one with a body, the last before that
     * @param code its text, without indentation
     */
    record LineReached(SourceLine line, int last, String code) implements TapeEvent {
        /** Returns whether the statement that it came to stands on {@code number}, from 1. */
        public boolean covers(int number) {
            return line.line() <= number && number <= last;
        }

        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * A line of the program gave something a name, or returned it. It is of no part of the iteration by itself.
     *
     * @param line that did; null of a variable of the script itself that has its value from before
     * @param beside whether the value stands beside the line; not where it is written in it, or is from before
     * @param name the variable, {@code self.total}, or {@code return}
     * @param tensor what it is, as it was then; null if it is no tensor
     * @param text what it is, briefly, if it is no tensor
     */
    record Assigned(@Nullable SourceLine line, boolean beside, String name, @Nullable TensorState tensor,
            String text) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }

        @Override
        public boolean isStep() { return false; }
    }

    /**
     * The call that could not be done, and ended the program. The last event of a tape.
     *
     * @param call PyTorch's name of the Function that was never made; empty where it was none, such as a backward pass
     * @param operands what it was given, in order, as far as that is known
     */
    record FunctionFailed(SourceLine line, String call, List<TensorState> operands) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.FORWARD;
        }
    }

    /** The iteration ended with this loss. */
    record IterationEnded(long iteration, int epoch, double loss) implements TapeEvent {
        @Override
        public Phase phase() {
            return Phase.ZERO_GRAD;
        }
    }
}
