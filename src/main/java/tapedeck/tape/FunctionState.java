package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.SourceLine;
import tapedeck.text.Message;

/**
 * A recorded Function as it is at a place of the playhead. Immutable.
 *
 * @param index its place on the tape, from 0
 * @param call PyTorch's name of the call
 * @param gradFn PyTorch's name of the node
 * @param derivative the local derivative in one line
 * @param scope the module that it ran in
 * @param inputs the ids of its inputs, in order
 * @param output the id of its output
 * @param saved what it keeps for backward
 * @param incoming the gradient that came to its output, or null before backward reached it
 * @param outgoing the gradients it gave, one for each input, null where none is needed; empty before
 * @param passed whether all it gave has arrived
 * @param freed whether what it saved is gone since
 * @param handedOut whether what it gave to leaves was handed to the program, as {@code autograd.grad} does, and not added
 *        to {@code .grad}
 * @param recorded the event it was recorded with: inputs and output as they were then; null only in pictures made up
 *        for tests
 */
public record FunctionState(int index, String call, String gradFn, List<Message> derivative, ModulePath scope,
        List<Long> inputs,
        long output, List<NdArray> saved, @Nullable NdArray incoming, List<@Nullable NdArray> outgoing,
        boolean passed, boolean freed, boolean handedOut, TapeEvent.@Nullable FunctionRecorded recorded) {
    /** As above, without the event. */
    public FunctionState(int index, String call, String gradFn, List<Message> derivative, ModulePath scope,
            List<Long> inputs,
            long output, List<NdArray> saved, @Nullable NdArray incoming, List<@Nullable NdArray> outgoing,
            boolean passed, boolean freed) {
        this(index, call, gradFn, derivative, scope, inputs, output, saved, incoming, outgoing, passed, freed, false,
                null);
    }

    /** The line of the program that called it, or null where there is none. */
    public @Nullable SourceLine line() {
        return recorded == null ? null : recorded.line();
    }

    FunctionState computed(NdArray gradient, List<@Nullable NdArray> gradients, boolean handsOut) {
        return new FunctionState(index, call, gradFn, derivative, scope, inputs, output, saved, gradient, gradients,
                passed, freed, handsOut, recorded);
    }

    /** The same, with the name that the program gave the tensor {@code id} since. */
    FunctionState naming(long id, String name) {
        return recorded == null
                ? this
                : new FunctionState(index, call, gradFn, derivative, scope, inputs, output, saved, incoming, outgoing,
                        passed, freed, handedOut, recorded.naming(id, name));
    }

    FunctionState arrived(boolean nowFreed) {
        return new FunctionState(index, call, gradFn, derivative, scope, inputs, output, saved, incoming, outgoing,
                true, nowFreed, handedOut, recorded);
    }
}
