package tapedeck.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Output;
import tapedeck.program.PlotOutput;
import tapedeck.text.Message;

/**
 * The transcript of what a run says besides its tape, in bounded memory: the last lines it printed and the last things it showed. The
 * run's thread writes; any thread takes a {@link View}, which costs nothing and never changes.
 */
public final class RunOutput implements Output {
    /** Lines are kept and dropped so many at a time. */
    private static final int CHUNK = 512;
    private static final int CHUNKS = 40;
    /** Of what is shown, in bytes. */
    private static final long EXHIBITS = 64L << 20;
    private static final int MOST_EXHIBITS = 500;

    /**
     * A line that was printed.
     *
     * @param error whether on standard error
     * @param line of the source that printed it first, from 1; 0 if that is not known
     * @param iteration that had begun last; 0 before the first
     */
    public record Printed(String text, boolean error, int line, long iteration) {}

    /**
     * Something that was shown.
     *
     * @param iteration that had begun last; 0 before the first
     */
    public record Shown(PlotOutput exhibit, long iteration) {}

    /**
     * All that is kept, at a moment.
     *
     * @param doing what keeps the Program before anything is recorded, or null
     * @param chunks the lines that are complete
     * @param size how many lines are complete and kept
     * @param dropped how many lines, the oldest, are no longer kept
     * @param open lines that are not ended
     * @param shown what was shown, the last kept
     * @param forgotten how many of what was shown, the oldest, are no longer kept
     */
    public record View(@Nullable Message doing, List<Printed[]> chunks, int size, long dropped, List<Printed> open,
            List<Shown> shown, int forgotten) {
        /** Before anything was said. */
        public static final View NOTHING = new View(null, List.of(), 0, 0, List.of(), List.of(), 0);

        /** How many lines there are, those that are not ended too. */
        public int lines() {
            return size + open.size();
        }

        /** Line {@code i} of those that are kept, from 0. */
        public Printed line(int i) {
            return i < size ? chunks.get(i / CHUNK)[i % CHUNK] : open.get(i - size);
        }
    }

    private final LongSupplier iteration;
    private final TerminalLine out = new TerminalLine(false);
    private final TerminalLine err = new TerminalLine(true);
    private long kept;
    private volatile View view = View.NOTHING;

    /** @param iteration the last that has begun, asked on the run's thread */
    public RunOutput(LongSupplier iteration) {
        this.iteration = iteration;
    }

    /** All that is kept now. Any thread may ask. */
    public View view() {
        return view;
    }

    @Override
    public void doing(@Nullable Message what) {
        View now = view;
        view = new View(what, now.chunks, now.size, now.dropped, now.open, now.shown, now.forgotten);
    }

    @Override
    public void print(String text, boolean error, int line) {
        TerminalLine open = error ? err : out;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            open.write(text, from, end, line, iteration.getAsLong());
            append(open.end());
            from = end + 1;
        }
        if (from < text.length()) {
            open.write(text, from, text.length(), line, iteration.getAsLong());
        }
        View now = view;
        view = new View(now.doing, now.chunks, now.size, now.dropped,
                Stream.of(out, err).filter(TerminalLine::isOpen).map(TerminalLine::printed).toList(), now.shown,
                now.forgotten);
    }

    private void append(Printed line) {
        View now = view;
        List<Printed[]> chunks = now.chunks;
        int size = now.size;
        long dropped = now.dropped;
        if (size == chunks.size() * CHUNK) {
            chunks = new ArrayList<>(chunks);
            if (chunks.size() == CHUNKS) {
                chunks.removeFirst();
                size -= CHUNK;
                dropped += CHUNK;
            }
            chunks.add(new Printed[CHUNK]);
        }
        chunks.getLast()[size % CHUNK] = line;
        view = new View(now.doing, chunks, size + 1, dropped, now.open, now.shown, now.forgotten);
    }

    @Override
    public void show(PlotOutput exhibit) {
        View now = view;
        List<Shown> shown = new ArrayList<>(now.shown);
        shown.add(new Shown(exhibit, iteration.getAsLong()));
        kept += exhibit.bytes();
        int forgotten = now.forgotten;
        while (shown.size() > 1 && (kept > EXHIBITS || shown.size() > MOST_EXHIBITS)) {
            kept -= shown.removeFirst().exhibit.bytes();
            forgotten++;
        }
        view = new View(now.doing, now.chunks, now.size, now.dropped, now.open, List.copyOf(shown), forgotten);
    }
}
