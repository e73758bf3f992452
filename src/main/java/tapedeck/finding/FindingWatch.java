package tapedeck.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;

/**
 * Looks for what is wrong with the run that is shown. It reads what is captured for the graph anyway, once a second at
 * most: one pass over arrays that the graph was drawn from more often. Confined to one thread.
 */
public final class FindingWatch {
    private static final long EVERY_NANOS = 1_000_000_000;
    /** Beyond this every second of the older half is forgotten. */
    private static final int MOST = 256;

    private final DetectorSet detectors;
    private final List<LayerStatistics> readings = new ArrayList<>();
    private long readAt = -EVERY_NANOS;
    private @Nullable Stop stop;
    private @Nullable Finding found;

    /** @param detectors that look */
    public FindingWatch(DetectorSet detectors) {
        this.detectors = detectors;
    }

    /** Begins with another run, of which nothing is known. */
    public void forget() {
        readings.clear();
        readAt = -EVERY_NANOS;
        stop = null;
        found = null;
    }

    /**
     * Returns what is wrong with the run as it is now, or null; of what it will come to, nothing is said while the past is shown.
     *
     * @param program what runs
     * @param losses of all its iterations
     * @param now nanoseconds
     */
    public @Nullable Finding look(Program program, DeckState state, Series.View losses, long now) {
        Stop present = state.stops().stop();
        boolean read = present == null && now - readAt >= EVERY_NANOS && read(state.playhead().captured());
        if (read) {
            readAt = now;
        }
        if (read || (present != null && !present.equals(stop))) {
            Finding next = detectors.in(new Evidence(program, List.of(), readings, losses, state)).stream().findFirst()
                    .orElse(null);
            found = next != null && found != null && next.repeats(found) ? found : next;
        } else if (present == null && stop != null) {
            found = null;
        }
        stop = present;
        return present != null || state.playhead().live() ? found : null;
    }

    private boolean read(@Nullable CapturedIteration captured) {
        if (captured == null || captured.updated(captured.events().size()) < captured.iteration()
                || (!readings.isEmpty() && captured.iteration() <= readings.getLast().iteration())) {
            return false;
        }
        readings.add(LayerStatistics.of(captured));
        if (readings.size() > MOST) {
            for (int i = MOST / 2; i > 0; i -= 2) {
                readings.remove(i);
            }
        }
        return true;
    }
}
