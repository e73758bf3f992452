package tapedeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.TapeEvaluator;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.BackwardEnded;
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

    /**
     * The result for one leaf.
     *
     * @param pass the backward pass, from 1, of {@code passes}
     * @param root what that began at
     */
    record Result(TensorState leaf, int pass, int passes, TensorState root, NumericCheck.Whole whole, boolean passed) {
        /** How many of its elements were changed. */
        String checked() {
            if (whole.of() == 1) {
                return whole.of() + " element";
            }
            return whole.checked() == whole.of()
                    ? "all " + whole.of() + " elements"
                    : whole.checked() + " of " + whole.of() + " elements";
        }
    }

    private ScriptCheck() {}

    /**
     * Checks, for every backward pass of the first iteration, every leaf that requires grad and that it comes to.
     *
     * @throws ProgramException if the Program fails, or its first iteration goes through no backward pass
     */
    static List<Result> of(Program program) throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setStopsWhenNotFinite(false);
            deck.runTo(new Moment.Iteration(1));
            DeckState state = deck.await();
            if (state.position().status() == DeckState.Status.FAILED) {
                throw Commands.failure(program, state);
            }
            CapturedIteration captured = state.playhead().captured();
            if (captured == null) {
                throw new ProgramException(Message.of("cli.nothingToCheck", "program", program.id()));
            }
            List<Result> results = of(captured);
            if (results.isEmpty()) {
                throw new ProgramException(Message.of("cli.nothingToCheck", "program", program.id()));
            }
            return results;
        }
    }

    private static List<Result> of(CapturedIteration captured) {
        int[] ends = IntStream.range(0, captured.events().size())
                .filter(i -> captured.events().get(i) instanceof BackwardEnded).map(i -> i + 1).toArray();
        TapeReader reader = new TapeReader(captured);
        TapeSnapshot whole = new TapeReader(captured).at(captured.events().size()); // which knows the names
        List<Result> results = new ArrayList<>();
        for (int pass = 1; pass <= ends.length; pass++) {
            TapeSnapshot tape = reader.at(ends[pass - 1]);
            for (TensorState tensor : tape.tensors()) {
                TapeEvaluator evaluator = isChecked(tensor) ? TapeEvaluator.of(tape, tensor.id()) : null;
                TensorState root = TapeEvaluator.loss(tape);
                if (evaluator != null && root != null && evaluator.dependent() > 0) {
                    double most = ATOL + RTOL * largest(evaluator.reverse().toArray());
                    NumericCheck.Whole found = NumericCheck.whole(evaluator, EPS);
                    results.add(new Result(whole.tensor(tensor.id()), pass, ends.length, whole.tensor(root.id()),
                            found, found.largestError() <= most && found.forwardError() <= most));
                }
            }
        }
        return results;
    }

    private static boolean isChecked(TensorState tensor) {
        return tensor.leaf() && tensor.requiresGrad() && tensor.data().numel() > 0;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
