package tapedeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.Place;
import tapedeck.explain.TapeEvaluator;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The gradients of a Program that owns its loop, such as a script: its first iteration is recorded, and its tape run again
 * with each leaf changed. Nothing is rounded then, whatever the types of its numbers.
 */
final class ScriptCheck {
    /** {@code torch.autograd.gradcheck}'s own. */
    private static final double EPS = 1e-6;
    private static final double ATOL = 1e-5;
    private static final double RTOL = 1e-3;

    /** What was found for one leaf. */
    record Result(TensorState leaf, NumericCheck.Whole whole, boolean passed) {
        /** How many of its elements were changed. */
        String checked() {
            return whole.checked() == whole.of()
                    ? "all " + whole.of() + " elements"
                    : whole.checked() + " of " + whole.of() + " elements";
        }
    }

    private ScriptCheck() {}

    /**
     * Checks every leaf that requires grad and that the first iteration's loss depends on.
     *
     * @throws ProgramException if the Program fails, or its first iteration goes through no backward pass
     */
    static List<Result> of(Program program) throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setStopsWhenNotFinite(false);
            deck.runTo(new Moment.Iteration(1));
            DeckState state = deck.await();
            if (state.status() == DeckState.Status.FAILED) {
                throw new ProgramException(Objects.requireNonNull(state.failure()));
            }
            Captured captured = state.captured();
            if (captured == null) {
                throw new ProgramException(Message.of("cli.nothingToCheck", "program", program.id()));
            }
            List<Result> results = of(new TapeReader(captured).at(captured.events().size()));
            if (results.isEmpty()) {
                throw new ProgramException(Message.of("cli.nothingToCheck", "program", program.id()));
            }
            return results;
        }
    }

    private static List<Result> of(TapeSnapshot tape) {
        List<Result> results = new ArrayList<>();
        for (TensorState tensor : tape.tensors()) {
            if (!tensor.leaf() || !tensor.requiresGrad() || tensor.data().numel() == 0) {
                continue;
            }
            TapeEvaluator evaluator = TapeEvaluator.of(tape, tensor.id());
            NumericCheck check = NumericCheck.of(tape, new Place(tensor.id(), 0), EPS, true, () -> false);
            NumericCheck.Whole whole = check == null ? null : check.whole();
            if (evaluator != null && whole != null) {
                double most = ATOL + RTOL * largest(evaluator.reverse().toArray());
                results.add(new Result(tensor, whole, whole.largestError() <= most && whole.forwardError() <= most));
            }
        }
        return results;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
