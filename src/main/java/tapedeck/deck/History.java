package tapedeck.deck;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.replay.Replay;
import tapedeck.tape.CapturedIteration;

/**
 * The captured iterations that are kept, up to a bound of memory; beyond, those captured longest ago go. What is gone
 * can be captured again by a {@link Replay}. On the deck's thread only; {@link #view} is for everybody.
 */
public final class History {
    /** Bytes kept unless somebody sets another bound. */
    public static final long DEFAULT_LIMIT = 256L << 20;

    private final Map<Long, CapturedIteration> kept = new LinkedHashMap<>();
    private long limit = DEFAULT_LIMIT;

    /**
     * The history that is kept.
     *
     * @param iterations how many; what runs before the first is none
     * @param bytes about what they take, with what runs before
     * @param limit the bound, in bytes
     */
    public record View(int iterations, long bytes, long limit) {}

    void add(CapturedIteration captured) {
        kept.remove(captured.iteration());
        kept.put(captured.iteration(), captured);
    }

    @Nullable
    CapturedIteration get(long iteration) {
        return kept.get(iteration);
    }

    void setLimit(long bytes) { limit = bytes; }

    /** Keeps the bound, and to {@code room} bytes; {@code shown}, and the one that {@code runs}, stay in any case, and the prologue does: it can only be run again from the start. */
    void trim(@Nullable CapturedIteration shown, @Nullable CapturedIteration runs, long room) {
        long bytes = bytes();
        long most = most(room);
        Iterator<CapturedIteration> oldest = kept.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            CapturedIteration next = oldest.next();
            if (next != shown && next != runs && next.iteration() != CapturedIteration.PROLOGUE) {
                bytes -= next.bytes();
                oldest.remove();
            }
        }
    }

    private long most(long room) {
        return Math.clamp(room, 0, limit);
    }

    /** The bytes of the largest iteration, be it one that is only {@code shown}. */
    long largest(@Nullable CapturedIteration shown) {
        return Math.max(kept.values().stream().mapToLong(CapturedIteration::bytes).max().orElse(0),
                shown == null ? 0 : shown.bytes());
    }

    /** The bytes of all, and of one that is only {@code shown}. */
    long bytes(@Nullable CapturedIteration shown) {
        return bytes() + (shown == null || kept.get(shown.iteration()) == shown ? 0 : shown.bytes());
    }

    long bytes() {
        long bytes = 0;
        for (CapturedIteration captured : kept.values()) {
            bytes += captured.bytes();
        }
        return bytes;
    }

    /** @param room the bytes there are for it, whatever bound is set */
    View view(long room) {
        int before = kept.containsKey(CapturedIteration.PROLOGUE) ? 1 : 0;
        return new View(kept.size() - before, bytes(), most(room));
    }
}
