package tapedeck.array;

import java.util.function.IntConsumer;

/** The images of a batch, each worked on by itself: a large batch by two threads. What comes out depends on neither. */
@FunctionalInterface
public interface Batches {
    /** Runs {@code body} for each of 0 to {@code count - 1}, which takes so many multiply-adds for each. */
    void run(int count, long work, IntConsumer body);

    /** The same on this machine. */
    static void each(int count, long work, IntConsumer body) {
        KernelChoice.BATCHES.run(count, work, body);
    }

    /** One after the other. */
    static void inOrder(int from, int to, IntConsumer body) {
        for (int i = from; i < to; i++) {
            body.accept(i);
        }
    }
}
