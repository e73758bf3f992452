package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.Captured;
import tapedeck.tape.Stops;
import tapedeck.tape.TapeEvent;

/** What of the past has been looked at for breakpoints while it is played again. On the deck's thread only. */
final class Review {
    private final Head head;
    private final Sentinel sentinel;
    private long iteration;
    private int place;

    Review(Head head, Sentinel sentinel) {
        this.head = head;
        this.sentinel = sentinel;
    }

    /** What lies before the playhead does not count. */
    void begin() {
        iteration = head.iteration();
        place = head.playhead();
    }

    /** The first breakpoint that was passed since, counted, with the playhead moved to where it was met; else null. */
    @Nullable
    Stop met() {
        Captured shown = head.shown();
        if (shown == null) {
            return null;
        }
        int from = shown.iteration() == iteration ? place : 0;
        begin();
        List<TapeEvent> events = shown.events();
        for (int i = from; i < place; i++) {
            Breakpoint found = sentinel.breakpoints().past(shown, events.get(i), head.lossBefore(shown.iteration()));
            if (found != null) {
                head.to(shown, Stops.whole(shown, i + 1));
                begin();
                return sentinel.hit(found, shown.iteration());
            }
        }
        return null;
    }
}
