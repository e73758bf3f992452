package tapedeck.ui.story;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/**
 * Where the playhead is.
 *
 * @param iteration which
 * @param phase {@code backward 5 of 11}, or null
 * @param name of what is there: {@code SigmoidBackward0}, or null
 * @param tone what colour it has
 */
public record Position(Message iteration, @Nullable Message phase, @Nullable Message name, Tone tone) {
    /** What a colour means. */
    enum Tone {
        IDLE, FORWARD, BACKWARD, UPDATE, FAILED
    }

    static Position of(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (state == null) {
            return new Position(Message.of("shell.position.opening"), null, null, Tone.IDLE);
        }
        if (state.debugging().replaying() != 0) {
            return idle(iteration(state.debugging().replaying()), "shell.position.replaying");
        }
        if (!state.debugging().live() && snapshot != null) {
            return within(snapshot);
        }
        Message iteration = iteration(state.iteration());
        return switch (state.status()) {
            case READY -> idle(Message.of("shell.position.ready"), "shell.position.pressPlay");
            case FAILED -> new Position(iteration, Message.of("shell.position.failed"), null, Tone.FAILED);
            case FINISHED -> idle(iteration, "shell.position.finished");
            case PLAYING, PAUSED -> {
                if (!state.isFreeRun() && snapshot != null && snapshot.iteration() == state.iteration()) {
                    yield within(snapshot);
                }
                yield idle(iteration,
                        state.learningRate() == 0 ? "shell.position.rateZero" : "shell.position.training");
            }
        };
    }

    private static Message iteration(long n) {
        return Message.of("shell.position.iteration", "n", n);
    }

    private static Position idle(Message iteration, String phase) {
        return new Position(iteration, Message.of(phase), null, Tone.IDLE);
    }

    private static Position within(TapeSnapshot snapshot) {
        Message iteration = iteration(snapshot.iteration());
        return switch (snapshot.last()) {
            case null -> idle(iteration, "shell.position.start");
            case TapeEvent.FunctionRecorded event ->
                new Position(iteration, Message.of("shell.position.forward", "n", event.index() + 1),
                        Message.verbatim(event.call()), Tone.FORWARD);
            case TapeEvent.BackwardStarted _ -> backward(iteration, snapshot, Message.of("shell.position.seed"));
            case TapeEvent.GradientsComputed event -> backward(iteration, snapshot, gradFn(snapshot, event.index()));
            case TapeEvent.GradientsPassed event -> backward(iteration, snapshot, gradFn(snapshot, event.index()));
            case TapeEvent.GradAccumulated _,TapeEvent.BackwardEnded _ ->
                backward(iteration, snapshot, Message.of("shell.position.done"));
            case TapeEvent.GradientsClipped _ -> update(iteration, "clip_grad_norm_");
            case TapeEvent.ParameterUpdated event -> update(iteration, snapshot.tensor(event.tensor()).name());
            case TapeEvent.OptimizerStepped _ ->
                new Position(iteration, Message.of("shell.position.updated"), null, Tone.UPDATE);
            case TapeEvent.GradZeroed _,TapeEvent.IterationEnded _ ->
                new Position(iteration, Message.verbatim("zero_grad"), null, Tone.IDLE);
        };
    }

    private static Position backward(Message iteration, TapeSnapshot snapshot, @Nullable Message name) {
        return new Position(iteration, Message.of("shell.position.backward", "passed", snapshot.passed(), "all",
                snapshot.functions().size()), name, Tone.BACKWARD);
    }

    private static @Nullable Message gradFn(TapeSnapshot snapshot, int index) {
        return index < 0 ? null : Message.verbatim(snapshot.functions().get(index).gradFn());
    }

    private static Position update(Message iteration, String name) {
        return new Position(iteration, Message.of("shell.position.update"), Message.verbatim(name), Tone.UPDATE);
    }
}
