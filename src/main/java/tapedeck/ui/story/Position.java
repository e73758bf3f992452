package tapedeck.ui.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.BackwardCount;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/**
 * The position of the playhead.
 *
 * @param phase {@code backward 7 / 10}
 * @param iteration {@code iteration 1 · epoch 1}, or null while there is none
 * @param tone what colour it has
 */
public record Position(Message phase, @Nullable Message iteration, Tone tone) {
    /** The meaning of a colour. */
    enum Tone {
        IDLE, FORWARD, BACKWARD, UPDATE, FAILED
    }

    /** While it computes, and nothing of it is to be seen; or a new run does. */
    static Position busy(DeckState state, boolean starts) {
        return new Position(
                Message.of(starts || state.position().iteration() == 0
                        ? "shell.position.starting"
                        : "shell.position.busy"),
                at(state, state.position().iteration(), state.position().epoch()), Tone.IDLE);
    }

    static Position of(@Nullable DeckState state, @Nullable TapeSnapshot snapshot) {
        if (state == null) {
            return new Position(Message.of("shell.position.opening"), null, Tone.IDLE);
        }
        if (state.playhead().replaying() != 0) {
            return new Position(Message.of("shell.position.replaying"),
                    Message.of("shell.position.iteration", "n", state.playhead().replaying()), Tone.IDLE);
        }
        if (!state.playhead().live() && snapshot != null) {
            return within(snapshot, state);
        }
        Message now = at(state, state.position().iteration(), state.position().epoch());
        return switch (state.position().status()) {
            case READY -> new Position(Message.of("shell.position.ready"), null, Tone.IDLE);
            case FAILED -> new Position(Message.of("shell.position.failed"), now, Tone.FAILED);
            case CANCELLED -> new Position(Message.of("shell.position.cancelled"), now, Tone.IDLE);
            case FINISHED -> new Position(Message.of("shell.position.finished"), now, Tone.IDLE);
            case PLAYING, PAUSED ->
                !state.isFreeRun() && snapshot != null && snapshot.iteration() == state.position().iteration()
                        ? within(snapshot, state)
                        : new Position(Message.of(
                                state.settings().hasRate() && state.settings().learningRate() == 0
                                        ? "shell.position.rateZero"
                                        : "shell.position.training"),
                                now,
                                Tone.IDLE);
        };
    }

    /** Said of the past only where it is the past: the program may be at the same iteration. */
    private static Message iteration(TapeSnapshot snapshot, DeckState state) {
        return snapshot.iteration() < state.position().iteration() && snapshot.iteration() != CapturedIteration.PROLOGUE
                ? Message.of("shell.position.past", "n", snapshot.iteration(), "all", state.position().iteration())
                : at(state, snapshot.iteration(), snapshot.epoch());
    }

    /** A Program that draws no batches, as a script, has epochs that only it knows. */
    private static Message at(DeckState state, long iteration, int epoch) {
        if (iteration == CapturedIteration.PROLOGUE) {
            return Message.of("shell.position.before");
        }
        return state.settings().rows() == 0
                ? Message.of("shell.position.iteration", "n", iteration)
                : Message.of("shell.position.at", "n", iteration, "epoch", epoch);
    }

    private static Position within(TapeSnapshot snapshot, DeckState state) {
        if (state.stops().stop() instanceof Stop.NotFinite found && found.iteration() == snapshot.iteration()) {
            return new Position(Message.of("shell.position.diverged"), iteration(snapshot, state), Tone.FAILED);
        }
        return new Position(phase(snapshot, state), iteration(snapshot, state), switch (snapshot.last()) {
            case null -> Tone.IDLE;
            case TapeEvent.GradZeroed _,TapeEvent.IterationEnded _ -> Tone.IDLE;
            case TapeEvent.FunctionFailed _ -> Tone.FAILED;
            case TapeEvent event -> switch (event.phase()) {
                case FORWARD -> Tone.FORWARD;
                case BACKWARD -> Tone.BACKWARD;
                case UPDATE -> Tone.UPDATE;
                case ZERO_GRAD -> Tone.IDLE;
            };
        });
    }

    private static Message phase(TapeSnapshot snapshot, DeckState state) {
        CapturedIteration captured = state.playhead().captured();
        List<TapeEvent> events = captured == null || captured.iteration() != snapshot.iteration()
                ? List.of()
                : captured.events();
        return switch (snapshot.last()) {
            case null -> Message.of("shell.position.start");
            case TapeEvent.FunctionRecorded event -> forward(event.index() + 1, events);
            case TapeEvent.GradientsClipped _ -> Message.of("shell.position.update");
            case TapeEvent.ParameterUpdated _ -> Message.of("shell.position.update.of", "n",
                    updates(events.subList(0, Math.min(snapshot.playhead(), events.size()))), "all",
                    captured == null ? 0 : captured.parameters().size());
            case TapeEvent.FunctionFailed _ -> Message.of("shell.position.failed");
            case TapeEvent.OptimizerStepped _ -> Message.of("shell.position.updated");
            case TapeEvent.IterationEnded _ when !snapshot.isZeroed() -> Message.of("shell.position.over");
            case TapeEvent.GradZeroed _,TapeEvent.IterationEnded _ -> Message.verbatim("zero_grad");
            case TapeEvent _ -> backward(BackwardCount.of(events, Math.min(snapshot.playhead(), events.size())));
        };
    }

    private static Message backward(BackwardCount count) {
        return Message.of("shell.position.backward", "passed", count.passed(), "all", count.all());
    }

    /** How many there are is known once backward has begun. */
    private static Message forward(int n, List<TapeEvent> events) {
        return events.stream().anyMatch(TapeEvent.BackwardStarted.class::isInstance)
                ? Message.of("shell.position.forward.of", "n", n, "all",
                        events.stream().filter(TapeEvent.FunctionRecorded.class::isInstance).count())
                : Message.of("shell.position.forward", "n", n);
    }

    private static long updates(List<TapeEvent> events) {
        return events.stream().filter(TapeEvent.ParameterUpdated.class::isInstance).count();
    }
}
