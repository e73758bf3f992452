package tapedeck.export;

import java.util.Optional;
import tapedeck.tape.TapeEvent;

/** The place of a {@link Script}'s line in an iteration. Parameters are counted from 0, in order. */
public sealed interface ScriptPlace {
    /** A parameter gets its first numbers, before the first iteration. */
    record Made(int parameter) implements ScriptPlace {}

    /** The rows are drawn. */
    record Batch() implements ScriptPlace {}

    /**
     * A Function is called.
     *
     * @param index its place on the tape, from 0
     */
    record Call(int index) implements ScriptPlace {}

    /** The backward pass is called. */
    record BackwardCall() implements ScriptPlace {}

    /** The gradients' norm is scaled down. */
    record Clipping() implements ScriptPlace {}

    /** The update begins. */
    record Updating() implements ScriptPlace {}

    /** A parameter takes its step. */
    record Update(int parameter) implements ScriptPlace {}

    /** A parameter's gradient becomes None. */
    record Zeroing(int parameter) implements ScriptPlace {}

    /** The iteration's loss is noted. */
    record Noting() implements ScriptPlace {}

    /**
     * Where the program is when {@code event} happened; empty if it is where it was before. While gradients pass back through
     * a Function, that is where the Function was called. The recorder's first tensors are the parameters.
     */
    static Optional<ScriptPlace> of(TapeEvent event) {
        return Optional.ofNullable(switch (event) {
            case TapeEvent.FunctionRecorded recorded -> new Call(recorded.index());
            case TapeEvent.BackwardStarted _ -> new BackwardCall();
            case TapeEvent.GradientsComputed computed -> new Call(computed.index());
            case TapeEvent.GradientsPassed passed -> new Call(passed.index());
            case TapeEvent.BackwardEnded _ -> new BackwardCall();
            case TapeEvent.GradientsClipped _ -> new Clipping();
            case TapeEvent.ParameterUpdated updated -> new Update((int) updated.tensor());
            case TapeEvent.GradZeroed zeroed -> new Zeroing((int) zeroed.tensor());
            case TapeEvent.IterationEnded _ -> new Noting();
            case TapeEvent.GradAccumulated _,TapeEvent.OptimizerStepped _,TapeEvent.LineReached _,TapeEvent.Assigned _,TapeEvent.FunctionFailed _,TapeEvent.StateDictRecorded _ ->
                null;
        });
    }
}
