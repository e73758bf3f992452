package tapedeck.ui.shell;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;

/**
 * Where the playhead is, in words.
 *
 * @param iteration {@code iteration 12}
 * @param phase {@code backward 5 of 11}
 * @param name of what is there: {@code SigmoidBackward0}
 * @param tone what colour it has
 */
record Position(String iteration, String phase, String name, Tone tone) {

    /** What a colour means. */
    enum Tone {
        IDLE, FORWARD, BACKWARD, UPDATE, FAILED
    }

    static Position of(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (state == null) {
            return new Position("opening the lesson", "", "", Tone.IDLE);
        }
        if (state.debugging().replaying() != 0) {
            return new Position("iteration " + Numbers.count(state.debugging().replaying()), "is being replayed", "",
                    Tone.IDLE);
        }
        if (!state.debugging().live() && snapshot != null) {
            return within("iteration " + Numbers.count(snapshot.iteration()), snapshot);
        }
        String iteration = "iteration " + Numbers.count(state.iteration());
        return switch (state.status()) {
            case READY -> new Position("ready", "press play", "", Tone.IDLE);
            case FAILED -> new Position(iteration, "failed", "", Tone.FAILED);
            case FINISHED -> new Position(iteration, "finished", "", Tone.IDLE);
            case PLAYING, PAUSED -> state.isFreeRun() || snapshot == null || snapshot.iteration() != state.iteration()
                    ? new Position(iteration, state.learningRate() == 0 ? "rate 0: nothing is learned" : "training", "",
                            Tone.IDLE)
                    : within(iteration, snapshot);
        };
    }

    private static Position within(String iteration, TapeSnapshot snapshot) {
        int functions = snapshot.functions().size();
        return switch (snapshot.last()) {
            case null -> new Position(iteration, "start", "", Tone.IDLE);
            case TapeEvent.FunctionRecorded event ->
                new Position(iteration, "forward " + (event.index() + 1), event.call(), Tone.FORWARD);
            case TapeEvent.BackwardStarted _ ->
                new Position(iteration, "backward 0 of " + functions, "seed 1", Tone.BACKWARD);
            case TapeEvent.GradientsComputed event -> backward(iteration, snapshot, event.index());
            case TapeEvent.GradientsPassed event -> backward(iteration, snapshot, event.index());
            case TapeEvent.GradAccumulated _,TapeEvent.BackwardEnded _ ->
                new Position(iteration, "backward " + snapshot.passed() + " of " + functions, "done", Tone.BACKWARD);
            case TapeEvent.GradientsClipped _ -> new Position(iteration, "update", "clip_grad_norm_", Tone.UPDATE);
            case TapeEvent.ParameterUpdated event ->
                new Position(iteration, "update", snapshot.tensor(event.tensor()).name(), Tone.UPDATE);
            case TapeEvent.OptimizerStepped _ -> new Position(iteration, "update done", "", Tone.UPDATE);
            case TapeEvent.GradZeroed _,TapeEvent.IterationEnded _ ->
                new Position(iteration, "zero_grad", "", Tone.IDLE);
        };
    }

    private static Position backward(String iteration, TapeSnapshot snapshot, int index) {
        String name = index < 0 ? "" : snapshot.functions().get(index).gradFn();
        return new Position(iteration, "backward " + snapshot.passed() + " of " + snapshot.functions().size(), name,
                Tone.BACKWARD);
    }

    /** What happened last, in a sentence. */
    static String narrate(Words words, @Nullable TapeSnapshot snapshot) {
        if (snapshot == null) {
            return "Every operation will be written to the tape and drawn here.";
        }
        return switch (snapshot.last()) {
            case null -> "Nothing has run yet in this iteration.";
            case TapeEvent.FunctionRecorded event -> event.call() + " made " + name(event.output())
                    + ". It is on the tape as " + event.gradFn() + ", with what backward will need.";
            case TapeEvent.BackwardStarted(long root, var _, var _) ->
                "Backward starts at " + name(snapshot.tensor(root))
                        + " with the gradient 1, and goes against the arrows.";
            case TapeEvent.GradientsPassed(int index, int _, boolean _) when index >= 0 ->
                passed(words, snapshot, index);
            case TapeEvent.ParameterUpdated updated -> updated(updated, name(snapshot.tensor(updated.tensor())));
            case TapeEvent.GradientsClipped clip -> clipped(clip);
            case TapeEvent.BackwardEnded _ ->
                "Backward is over: every parameter that the loss depends on has its .grad.";
            case TapeEvent.OptimizerStepped stepped -> stepped.rule().isPlain()
                    ? "Every parameter took a step against its gradient."
                    : "Every parameter has been updated: " + String.join("; ", stepped.rule().formulas()) + ".";
            case TapeEvent.IterationEnded _ ->
                "zero_grad: every .grad is None again. Left as they are, the next backward would add to them.";
            default -> "";
        };
    }

    /** PyTorch's rule has no exception: a norm that is not finite spoils every gradient. */
    private static String clipped(TapeEvent.GradientsClipped clip) {
        String norm = Numbers.shortest(clip.norm());
        String most = Numbers.shortest(clip.maxNorm());
        String together = "The gradients together have the norm " + norm;
        if (!clip.scales()) {
            return together + ", not above " + most + ": they stay.";
        }
        String each = together + ": each is multiplied by " + most + " / (" + norm + " + 1e-6) = "
                + Numbers.shortest(clip.factor());
        return each + (Double.isNaN(clip.norm())
                ? ", so that all of them become nan."
                : Double.isInfinite(clip.norm()) ? ": what is infinite becomes nan, all else 0." : ".");
    }

    private static String updated(TapeEvent.ParameterUpdated event, String name) {
        String rate = Numbers.shortest(event.rate());
        return event.rule().isPlain()
                ? name + " -= " + rate + " · " + name + ".grad: a step against its gradient."
                : name + ": " + String.join("; ", event.rule().formulas()) + ", with lr = " + rate + ".";
    }

    private static String passed(Words words, TapeSnapshot snapshot, int index) {
        var function = snapshot.functions().get(index);
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < function.inputs().size(); i++) {
            if (function.outgoing().get(i) != null) {
                to.append(to.isEmpty() ? "" : " and ").append(name(snapshot.tensor(function.inputs().get(i))));
            }
        }
        return function.gradFn() + " turns the gradient g of " + name(snapshot.tensor(function.output()))
                + " into that of "
                + to + ": " + words.of(Message.all(function.derivative())) + ".";
    }

    private static String name(TensorState tensor) {
        return tensor.name().isEmpty() ? "a tensor " + tensor.shape() : tensor.name();
    }
}
