package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.Gate;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;

/**
 * Plays what is past, from the playhead on, while the Program waits, and looks for breakpoints on the way. On the deck's
 * thread only.
 */
final class Review {
    private final Transport transport;
    private final Gate gate;
    private final Pace pace;
    private final Playhead head;
    private final StopDetector stops;
    private final Runnable publish;
    private boolean on;
    private long iteration;
    private int place;

    Review(Transport transport, Gate gate, Pace pace, Playhead head, StopDetector stops, Runnable publish) {
        this.transport = transport;
        this.gate = gate;
        this.pace = pace;
        this.head = head;
        this.stops = stops;
        this.publish = publish;
    }

    boolean isOn() { return on; }

    void begin() {
        on = true;
        mark();
    }

    void end() {
        on = false;
    }

    private boolean isPlaying() { return on && transport.status() == Status.PLAYING; }

    /** Plays what lies between the playhead and the Program. */
    void catchUp() {
        while (isPlaying()) {
            if (head.isWaiting()) {
                gate.await();
                continue;
            }
            Stop met = met();
            if (met != null) {
                on = false;
                transport.holdBecause(met);
            } else {
                pace.restart();
                pace.waitWhile(this::isPlaying, head::snapshot);
                if (!isPlaying()) {
                    return;
                }
                if (transport.isIntroducing() && head.isAfterTheFirst()) {
                    transport.tempo(Tempo.free());
                    return;
                }
                on = head.forward(pace.stride());
            }
            publish.run();
        }
    }

    /** What lies before the playhead does not count. */
    private void mark() {
        iteration = head.iteration();
        place = head.playhead();
    }

    /** The first breakpoint that was passed since, counted, with the playhead moved to where it was met; else null. */
    private @Nullable Stop met() {
        CapturedIteration shown = head.shown();
        if (shown == null) {
            return null;
        }
        int from = shown.iteration() == iteration ? place : 0;
        mark();
        List<TapeEvent> events = shown.events();
        for (int i = from; i < place; i++) {
            Breakpoint found = stops.breakpoints().past(shown, events.get(i), head.lossBefore(shown.iteration()));
            if (found != null) {
                head.to(shown, StepBoundaries.whole(shown, i + 1));
                mark();
                return stops.hit(found, shown.iteration());
            }
        }
        return null;
    }
}
