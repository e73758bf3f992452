package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.training.OpenIteration;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeEvent;

/**
 * The recorder of a Program's work between two iterations, such as measuring after each epoch: recorded for a listener that wants it, and
 * no more of it than is worth the time. On the deck's thread only.
 */
final class InterIterationRecorder {
    private static final int MOST_EVENTS = 1_000;

    private final @Nullable IterationListener listener;
    private final Gate gate;
    private @Nullable OpenIteration open;
    private @Nullable CapturedIteration captured;

    /** @param listener null for none */
    InterIterationRecorder(@Nullable IterationListener listener, Gate gate) {
        this.listener = listener;
        this.gate = gate;
    }

    /** Tells the listener, if there is one, that an iteration ended. */
    void ended(long iteration, double loss) {
        if (listener != null) {
            listener.ended(iteration, loss);
        }
    }

    /** What comes now is between that iteration and the next. */
    void begin(long iteration) {
        if (listener != null && listener.wantsBetweenIterations()) {
            CapturedIteration now = new CapturedIteration(iteration, 1, false);
            Recorder recorder = new Recorder(List.of(), event -> happened(now, event));
            captured = now;
            open = OpenIteration.outside(recorder);
        }
    }

    private static void happened(CapturedIteration now, TapeEvent event) {
        if (now.events().size() < MOST_EVENTS) {
            now.append(event);
        }
    }

    /** The next iteration begins, or the Program has ended. */
    void end() {
        OpenIteration left = open;
        CapturedIteration now = captured;
        open = null;
        captured = null;
        if (left != null) {
            left.end(gate.isEnding());
        }
        if (now != null && listener != null && !now.events().isEmpty()) {
            listener.betweenIterations(now);
        }
    }
}
