package tapedeck.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * A clock of what this process computes: it goes slower while other programs have the processors, so that a limit by it does not
 * depend on how busy the machine is. It never goes faster than the clock on the wall, and at a tenth of that at least: what waits
 * for ever comes to its limit, too. For one thread.
 */
final class WorkTime implements LongSupplier {
    private static final int SLOWEST = 10;
    /** The system counts what is computed in steps of some milliseconds: what is shorter is not compared. */
    private static final long TOGETHER_NANOS = 100_000_000;

    private final LongSupplier computed;
    private final LongSupplier wall;
    private final int runs;
    private long computedBefore;
    private long wallBefore;
    private long time;

    /**
     * A clock that begins at 0.
     *
     * @param computed nanoseconds that all processors together have computed
     * @param wall nanoseconds
     * @param runs that share what is computed
     */
    WorkTime(LongSupplier computed, LongSupplier wall, int runs) {
        this.computed = computed;
        this.wall = wall;
        this.runs = runs;
        computedBefore = computed.getAsLong();
        wallBefore = wall.getAsLong();
    }

    /** The clock of this process, for so many runs at once; that on the wall where the system does not say what was computed. */
    static LongSupplier ofThisProcess(int runs) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                && system.getProcessCpuTime() >= 0
                        ? new WorkTime(system::getProcessCpuTime, System::nanoTime, runs)
                        : System::nanoTime;
    }

    @Override
    public long getAsLong() {
        long wallNow = wall.getAsLong();
        long passed = wallNow - wallBefore;
        if (passed >= TOGETHER_NANOS) {
            long computedNow = computed.getAsLong();
            time += Math.clamp((computedNow - computedBefore) / runs, passed / SLOWEST, passed);
            computedBefore = computedNow;
            wallBefore = wallNow;
        }
        return time;
    }
}
