package tapedeck.deck;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The events of one captured iteration. The deck's thread appends while others read: {@link #events()} is the
 * list as it is at that moment and never changes.
 */
public final class Captured {
    private final long iteration;
    private final int epoch;
    private TapeEvent[] events = new TapeEvent[64];
    private volatile int count;

    Captured(long iteration, int epoch) {
        this.iteration = iteration;
        this.epoch = epoch;
    }

    /** The iteration, from 1. */
    public long iteration() {
        return iteration;
    }

    /** The epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    /** What has happened so far. */
    public List<TapeEvent> events() {
        int size = count; // read before the array: whoever sees the count sees what was written before it
        TapeEvent[] seen = events;
        return new AbstractList<>() {
            @Override
            public TapeEvent get(int index) {
                if (index >= size) {
                    throw new IndexOutOfBoundsException(index);
                }
                return seen[index];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** On the deck's thread only. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void append(TapeEvent event) {
        if (count == events.length) {
            events = Arrays.copyOf(events, count * 2);
        }
        events[count] = event;
        count++;
    }
}
