package tapedeck.explain;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * A step of an iteration that is shown step by step: after it, the picture is whole.
 *
 * @param rank which of its kind it is, from 1
 * @param of how many of its kind there are; 0 where more may come
 * @param event that ended it
 * @param snapshot the iteration after it
 * @param changed tensors that are others than in the step before
 */
public record TapeStep(Kind kind, int rank, int of, TapeEvent event, TapeSnapshot snapshot,
        List<TensorState> changed) {
    /** The kind of a step. */
    public enum Kind {
        /** A Function ran. */
        FORWARD,
        /** Backward began. */
        SEED,
        /** A Function passed gradients on. */
        BACKWARD,
        /** Gradients were clipped. */
        CLIP,
        /** A parameter moved. */
        UPDATE,
        /** Gradients were set to None. */
        ZERO,
        /** A Function could not be made. */
        FAILED
    }

    /** The place on the tape of the Function that ran; -1 if none did. */
    public int function() {
        return switch (event) {
            case TapeEvent.FunctionRecorded recorded -> recorded.index();
            case TapeEvent.GradientsPassed passed -> passed.index();
            default -> -1;
        };
    }

    /** The tensors at which something happened. */
    public List<Long> lit() {
        return switch (event) {
            case TapeEvent.FunctionRecorded recorded -> List.of(recorded.output().id());
            case TapeEvent.BackwardStarted started -> List.of(started.root());
            case TapeEvent.GradientsPassed passed -> {
                FunctionState function = snapshot.functions().get(passed.index());
                yield IntStream.range(0, function.outgoing().size()).filter(i -> function.outgoing().get(i) != null)
                        .mapToObj(i -> function.inputs().get(i)).distinct().toList();
            }
            case TapeEvent.ParameterUpdated updated -> List.of(updated.tensor());
            default -> List.of();
        };
    }
}
