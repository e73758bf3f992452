package tapedeck.array;

import java.util.function.IntConsumer;

/** Halves of a batch on two threads, where they are worth it. */
final class SharedBatches implements Batches {
    @Override
    public void run(int count, long work, IntConsumer body) {
        if (count * work < Matmul.LARGE) {
            Batches.inOrder(0, count, body);
            return;
        }
        int half = count / 2;
        Halves.run(() -> Batches.inOrder(0, half, body), () -> Batches.inOrder(half, count, body));
    }
}
