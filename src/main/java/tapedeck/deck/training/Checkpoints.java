package tapedeck.deck.training;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tapedeck.tape.Series;

/**
 * Checkpoints of one run, spread evenly over its length in bounded memory: when there are too many, every other one
 * goes and they are made half as often. That of the start stays. The deck's thread adds; any thread reads.
 */
public final class Checkpoints {
    /** A power of two, as the strides of a {@link Series}: a series can be cut at any checkpoint. */
    private static final long FIRST_INTERVAL = 256;
    private static final int MOST = 512;
    private static final long MOST_BYTES = 128_000_000;

    private final NavigableMap<Long, Checkpoint> kept = new ConcurrentSkipListMap<>();
    private final boolean startOnly;
    private long interval = FIRST_INTERVAL;
    private long limit = MOST_BYTES;
    /** About what the next one takes. */
    private long each;
    private volatile long bytes;

    /** @param startOnly for a run that nobody looks back on */
    public Checkpoints(boolean startOnly) {
        this.startOnly = startOnly;
    }

    /** Returns whether one should be made after {@code iteration}. */
    public boolean isDue(long iteration) {
        return !startOnly && iteration % interval == 0 && each <= limit;
    }

    /**
     * Keeps about so many bytes at most: where there is no room for two, the start alone, and where there is none for that,
     * what the seed does not make again. On the deck's thread.
     *
     * @param next about the bytes of the next one
     */
    public void setLimit(long most, long next) {
        long before = limit;
        limit = Math.clamp(most, 0, MOST_BYTES);
        each = next;
        if (limit < before) {
            thin();
        }
    }

    public void add(Checkpoint checkpoint) {
        kept.put(checkpoint.iteration(), checkpoint);
        thin();
    }

    private void thin() {
        while (kept.size() > 2 && (kept.size() > MOST || kept.size() * kept.lastEntry().getValue().bytes() > limit)) {
            interval *= 2;
            long least = kept.firstKey();
            kept.keySet().removeIf(iteration -> iteration != least && iteration % interval != 0);
        }
        weigh();
        if (bytes > limit) {
            long least = kept.firstKey();
            kept.keySet().removeIf(iteration -> iteration != least);
            weigh();
        }
        if (bytes > limit && kept.firstKey() == 0) {
            kept.put(0L, Checkpoint.start(kept.firstEntry().getValue().inForce()));
            weigh();
        }
    }

    private void weigh() {
        bytes = kept.values().stream().mapToLong(Checkpoint::bytes).sum();
    }

    /** About what they take in memory. */
    public long bytes() {
        return bytes;
    }

    /** The last one after or before which nothing of {@code iteration} had happened: it can be reached from there. */
    public Checkpoint before(long iteration) {
        Map.Entry<Long, Checkpoint> entry = kept.lowerEntry(iteration);
        if (entry == null) {
            throw new IllegalStateException("there is no checkpoint before iteration " + iteration);
        }
        return entry.getValue();
    }

    /** All up to {@code iteration}, in order. */
    public List<Checkpoint> upTo(long iteration) {
        return List.copyOf(kept.headMap(iteration, true).values());
    }

    /** The last one at {@code iteration} or before it. */
    Checkpoint floor(long iteration) {
        return before(iteration + 1);
    }

    /** Returns whether there is none but that of the start, however long the run. */
    public boolean isSparse() {
        return startOnly;
    }

    public boolean isEmpty() { return kept.isEmpty(); }
}
