package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.TapeListener;

/**
 * The sizes of a run: of iterations that are captured anyway, and of a sample of those that nobody sees, ever more seldom as it goes
 * on. Where there are too many, those nearest to each other go. One thread adds; any thread takes {@link #view}.
 *
 * <p>
 * What is sampled takes at most {@link #BUDGET} of the time, beyond what is free at the start.
 */
public final class SizeCourse {
    /** Samples that are kept at most, of a network of few layers. */
    static final int MOST = 400;
    /** Sizes of one layer in one iteration that are kept at most. */
    private static final int MOST_LAYERS = 20_000;
    /** Samples of however many layers that are kept. */
    private static final int FEWEST = 32;
    private static final long FREE_NANOS = 10_000_000;
    private static final double BUDGET = 0.01;

    private final LongSupplier clock;
    private final boolean looked;
    private volatile List<SizeSample> samples;
    /** Iterations from one sample to the next, at least. */
    private long stride;
    private @Nullable SizeMeter meter;
    private long spent;
    private long free;

    /**
     * @param earlier what is known of the iterations before, in order
     * @param clock nanoseconds
     * @param looked whether anybody looks at it; else nothing is measured
     */
    public SizeCourse(List<SizeSample> earlier, LongSupplier clock, boolean looked) {
        this.looked = looked;
        this.clock = clock;
        samples = List.copyOf(earlier);
        free = clock.getAsLong();
        stride = Math.max(1, Long.highestOneBit(2 * last() / MOST));
        thin();
    }

    /** Returns what is known so far, in order; it never changes. */
    public List<SizeSample> view() {
        return samples;
    }

    /** Returns whether iteration {@code next}, which is about to begin and nobody sees, is to be measured. */
    public boolean isDue(long next) {
        return looked && next >= last() + stride && (spent < FREE_NANOS || clock.getAsLong() >= free);
    }

    private long last() {
        return samples.isEmpty() ? 0 : samples.getLast().iteration();
    }

    /** Returns what measures an iteration that begins; null where nobody looks at it. */
    public @Nullable TapeListener begin() {
        meter = looked ? new SizeMeter(clock) : null;
        return meter;
    }

    /** Takes over what is measured so far of {@code iteration}, if it is the next one, or is measured: its update is done. */
    public void take(long iteration) {
        SizeMeter present = meter;
        SizeSample sample = present == null || iteration < last() ? null : present.sample(iteration);
        if (sample == null) {
            return;
        }
        List<SizeSample> longer = new ArrayList<>(samples);
        if (iteration == last()) {
            longer.removeLast(); // of its first update
        }
        longer.add(sample);
        samples = List.copyOf(longer);
        if (samples.size() > most(sample)) {
            thin();
        }
    }

    /**
     * The iteration that was measured is over.
     *
     * @param sampled whether nobody saw it
     */
    public void end(boolean sampled) {
        if (meter != null && sampled) {
            spent += meter.spent();
            free = clock.getAsLong() + (long) (meter.spent() / BUDGET);
        }
        meter = null;
    }

    private static int most(SizeSample sample) {
        return Math.clamp(MOST_LAYERS / Math.max(1, sample.layers().size()), FEWEST, MOST);
    }

    /**
     * Keeps half as many as there may be: the least distance doubles until they are few enough. What was seen anyway may lie closer
     * to each other, and does not make it double by itself, however long somebody looks.
     */
    private void thin() {
        List<SizeSample> all = samples;
        int enough = all.isEmpty() ? 0 : most(all.getLast()) / 2;
        List<SizeSample> fewer = apart(all);
        while (fewer.size() > enough) {
            stride *= 2;
            fewer = apart(all);
        }
        samples = List.copyOf(fewer);
    }

    /** Those that lie so far from each other. */
    private List<SizeSample> apart(List<SizeSample> all) {
        List<SizeSample> fewer = new ArrayList<>();
        for (SizeSample each : all) {
            if (fewer.isEmpty() || each.iteration() >= fewer.getLast().iteration() + stride) {
                fewer.add(each);
            }
        }
        return fewer;
    }
}
