package tapedeck.ui.listing;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.LineReached;

/**
 * The lines of a script that ran before its loop. A line that iterations come to as well is theirs. On the FX thread only.
 */
public final class BeforeLoop {
    private @Nullable CapturedIteration prologue;
    private final BitSet lines = new BitSet();
    private final BitSet looped = new BitSet();

    BeforeLoop() {}

    /** Another program is shown. */
    void forget() {
        prologue = null;
        lines.clear();
        looped.clear();
    }

    /** Takes what is known by now: what came before the loop, if that is over, and what is shown. */
    @SuppressWarnings("ReferenceEquality") // it is one object for good
    void see(@Nullable CapturedIteration over, @Nullable CapturedIteration shown) {
        if (over != prologue) {
            forget();
            prologue = over;
            mark(over == null ? List.of() : over.events(), lines);
        }
        if (over != null && shown != null && shown.iteration() != CapturedIteration.PROLOGUE) {
            mark(shown.events(), looped);
        }
    }

    private static void mark(List<TapeEvent> events, BitSet reached) {
        for (TapeEvent event : events) {
            if (event instanceof LineReached(var line, int last, String _)) {
                reached.set(line.line() - 1, Math.max(line.line(), last));
            }
        }
    }

    /** Returns whether the line at an index ran before the loop, and not in it. */
    public boolean has(int line) {
        return lines.get(line) && !looped.get(line);
    }

    /** The playhead where the line at an index was come to first, which {@link #has} it. */
    public int placeOf(int line) {
        List<TapeEvent> events = Objects.requireNonNull(prologue).events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof LineReached reached && reached.covers(line + 1)) {
                return i + 1;
            }
        }
        return 0;
    }
}
