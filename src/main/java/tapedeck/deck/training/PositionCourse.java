package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;

/**
 * The way of a run's parameters: where they were at the beginning of each iteration at first, and ever more seldom as it goes on, evenly
 * over its length. What is trained is known by its updates alone, a script's, too. One thread adds; any thread takes {@link #view}.
 */
public final class PositionCourse implements TapeListener {
    /** Samples that are kept at most, of few parameters. */
    static final int MOST = 512;
    /** Numbers of all samples together: 16 MB. */
    private static final int MOST_NUMBERS = 2_000_000;
    /** Where there is no room for as many, none is kept. */
    private static final int FEWEST = 16;

    private final boolean looked;
    private volatile List<PositionSample> samples;
    /** A power of two: the first iteration of so many is sampled. */
    private long stride = 1;
    private boolean isTooLarge;
    private final List<double[]> open = new ArrayList<>();
    private final Set<Tensor> updated = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param earlier what is known of the iterations before, in order
     * @param looked whether anybody looks at it; else nothing is noted
     */
    public PositionCourse(List<PositionSample> earlier, boolean looked) {
        this.looked = looked;
        samples = List.copyOf(earlier);
        while (last() > stride * MOST) {
            stride *= 2;
        }
        thin();
    }

    /** Returns what is known so far, in order; it never changes. */
    public List<PositionSample> view() {
        return samples;
    }

    /** About what it takes in memory. */
    public long bytes() {
        List<PositionSample> all = samples;
        return all.isEmpty() ? 0 : (long) all.size() * numbers(all.getLast()) * Double.BYTES;
    }

    private long last() {
        return samples.isEmpty() ? 0 : samples.getLast().iteration();
    }

    /** Returns what is to be told of iteration {@code next}, which begins; null where that is not sampled. */
    public @Nullable TapeListener begin(long next) {
        open.clear();
        updated.clear();
        return looked && !isTooLarge && next > last() && (next - 1) % stride == 0 ? this : null;
    }

    @Override
    public void on(TapeSignal signal) {
        if (signal instanceof TapeSignal.Updated update && updated.add(update.parameter())) {
            open.add(update.before().toArray());
        }
    }

    /** Takes over what it was told: the iteration is over. */
    public void end(long iteration) {
        if (!open.isEmpty()) {
            List<PositionSample> longer = new ArrayList<>(samples);
            longer.add(new PositionSample(iteration, open));
            samples = List.copyOf(longer);
            open.clear();
            updated.clear();
            thin();
        }
    }

    private void thin() {
        List<PositionSample> all = samples;
        int most = all.isEmpty() ? MOST : Math.min(MOST, MOST_NUMBERS / Math.max(1, numbers(all.getLast())));
        if (most < FEWEST) {
            isTooLarge = true;
            samples = List.of();
            return;
        }
        while (samples.size() > most) {
            stride *= 2;
            samples = samples.stream().filter(each -> (each.iteration() - 1) % stride == 0).toList();
        }
    }

    private static int numbers(PositionSample sample) {
        return sample.values().stream().mapToInt(each -> each.length).sum();
    }
}
