package tapedeck.ui.listing;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.LineReached;

/**
 * What is known of the lines of a script that ran before its loop: that stands beside them while iterations are shown, too. A
 * line that iterations come to as well is theirs. On the FX thread only.
 */
public final class BeforeLoop {
    private @Nullable Captured prologue;
    private LineFacts facts = LineFacts.NONE;
    private final BitSet lines = new BitSet();
    private final BitSet looped = new BitSet();

    BeforeLoop() {}

    /** Another program is shown. */
    void forget() {
        prologue = null;
        facts = LineFacts.NONE;
        lines.clear();
        looped.clear();
    }

    /** Takes what is known by now: what came before the loop, if that is over, and what is shown. */
    @SuppressWarnings("ReferenceEquality") // it is one object for good
    void see(@Nullable Captured over, @Nullable Captured shown) {
        if (over != prologue) {
            forget();
            prologue = over;
            List<TapeEvent> events = over == null ? List.of() : over.events();
            facts = LineFacts.of(events, null);
            mark(events, lines);
        }
        if (over != null && shown != null && shown.iteration() != Captured.PROLOGUE) {
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

    /** What the line at an index assigned. */
    Collection<Assigned> assigned(int line) {
        return looped.get(line) ? List.of() : facts.assigned(line);
    }

    /** What a variable held when the loop was come to, or null. */
    @Nullable
    Assigned named(String name) {
        return facts.named(name);
    }

    /** Whether the line at an index ran before the loop, and not in it. */
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
