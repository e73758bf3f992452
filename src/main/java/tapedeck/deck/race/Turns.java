package tapedeck.deck.race;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.program.Traits;
import tapedeck.text.Message;

/**
 * Lets as many threads run as there are cores, each for a few milliseconds in turn: so runs that race go on side by
 * side, and no more of them at once than the machine can carry. Any thread.
 */
final class Turns {
    private static final long TURN_NANOS = 8_000_000;

    private final Semaphore cores;
    private volatile boolean open;

    /** @param cores how many may run at once; at least 1 */
    Turns(int cores) {
        this.cores = new Semaphore(cores, true);
    }

    /** {@code program} as it is, but that it runs only when it is its turn. */
    Program inTurn(Program program) {
        return new Program() {
            @Override
            public String id() {
                return program.id();
            }

            @Override
            public Message title() {
                return program.title();
            }

            @Override
            public Settings defaults() {
                return program.defaults();
            }

            @Override
            public Provenance provenance() {
                return program.provenance();
            }

            @Override
            public Traits traits() {
                return program.traits();
            }

            @Override
            public @Nullable Predictor predictor(Settings settings) {
                return program.predictor(settings);
            }

            @Override
            public void run(Run run) throws Exception {
                cores.acquireUninterruptibly();
                try {
                    program.run(run);
                } finally { // one that fails must not keep its core from the others
                    cores.release();
                }
            }
        };
    }

    /**
     * Lets the others have their turn, if this thread's is over; by a thread that is in a Program of {@link #inTurn}.
     *
     * @param since when its turn began, by {@link System#nanoTime}
     * @return when its turn began, now
     */
    long pass(long since) {
        if (open || System.nanoTime() - since < TURN_NANOS) {
            return since;
        }
        if (cores.hasQueuedThreads()) {
            cores.release();
            cores.acquireUninterruptibly();
        }
        return System.nanoTime();
    }

    /** Nobody waits any more: everybody is to end. */
    void open() {
        open = true;
        cores.release(1 << 16);
    }
}
