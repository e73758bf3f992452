package tapedeck.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;

/**
 * Iterations of the FizzBuzz lesson as the window runs them: a {@link Deck} in free run, which draws batches, measures,
 * and keeps what it needs to look back. Its batches have 60 rows on average. Between samples it holds.
 */
final class DeckWork implements Work, AutoCloseable {
    /** Some hundred iterations: the count at both ends is off by less than one. */
    private static final long PIECE_NANOS = 5_000_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Deck deck;

    DeckWork() throws Exception {
        Program program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        deck = new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE));
        deck.setTempo(Tempo.free());
    }

    @Override
    public void warmUp() {
        micros(4);
    }

    @Override
    public double micros(double seconds) {
        List<Double> pieces = new ArrayList<>();
        playing(() -> {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < seconds * 1e9) {
                long start = System.nanoTime();
                long from = deck.state().position().iteration();
                LockSupport.parkNanos(PIECE_NANOS);
                long iterations = deck.state().position().iteration() - from;
                pieces.add((System.nanoTime() - start) / 1e3 / iterations);
            }
        });
        return Samples.lowerQuartile(pieces);
    }

    /** Bytes that an iteration leaves to the collector, on whichever thread. */
    double bytes() {
        double[] bytes = new double[1];
        playing(() -> {
            long from = deck.state().position().iteration();
            long before = THREADS.getTotalThreadAllocatedBytes();
            LockSupport.parkNanos(100 * PIECE_NANOS);
            long allocated = THREADS.getTotalThreadAllocatedBytes() - before;
            bytes[0] = (double) allocated / (deck.state().position().iteration() - from);
        });
        return bytes[0];
    }

    private void playing(Runnable body) {
        deck.play();
        LockSupport.parkNanos(PIECE_NANOS);
        body.run();
        deck.pause();
        try {
            deck.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        deck.close();
    }
}
