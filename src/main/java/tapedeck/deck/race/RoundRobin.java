package tapedeck.deck.race;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * Lets as many threads run as there are cores, each for a few milliseconds in turn, or to its end: so runs that race go on side by
 * side, and no more of them at once than the machine can carry. Any thread.
 */
final class RoundRobin {
    private static final long TURN_NANOS = 8_000_000;

    private final Semaphore cores;
    private final boolean toTheEnd;
    private final long bytes;
    private volatile boolean open;

    /**
     * Turns for a Program. One that is repeated from its start alone keeps what it likes, such as an interpreter and its data:
     * of these no more are begun than fit into memory, and each runs to its end. So do others where not all fit.
     *
     * @param cores how many may run at once; at least 1
     * @param runs how many there will be
     * @param each about the bytes that one takes from its beginning to its end; 0 if that is not known
     * @param room the bytes there are for all
     */
    RoundRobin(Program program, int cores, int runs, long each, long room) {
        boolean isKnown = program.capabilities().repetition() == ProgramCapabilities.Repetition.FROM_CHECKPOINT;
        bytes = Math.min(room, runs * each);
        toTheEnd = !isKnown || runs * each > room;
        long fit = isKnown ? room / Math.max(1, each) : ProgramCapabilities.unmeasuredRuns();
        this.cores = new Semaphore(toTheEnd ? Math.clamp(fit, 1, cores) : cores, true);
    }

    /** {@code program} mute, and else as it is, but that it runs only when it is its turn. */
    Program inTurn(Program program) {
        Program silenced = program.silenced();
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
            public ProgramCapabilities capabilities() {
                return program.capabilities();
            }

            @Override
            public @Nullable Predictor predictor(Settings settings) {
                return program.predictor(settings);
            }

            @Override
            public void run(Run run) throws Exception {
                cores.acquireUninterruptibly();
                try {
                    silenced.run(run);
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
        if (open || toTheEnd || System.nanoTime() - since < TURN_NANOS) {
            return since;
        }
        if (cores.hasQueuedThreads()) {
            cores.release();
            cores.acquireUninterruptibly();
        }
        return System.nanoTime();
    }

    /** Returns what all take together in memory, as far as that is known. */
    long bytes() {
        return bytes;
    }

    /** Nobody waits any more: everybody is to end. */
    void open() {
        open = true;
        cores.release(1 << 16);
    }
}
