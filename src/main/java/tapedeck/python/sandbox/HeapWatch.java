package tapedeck.python.sandbox;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Tells when more is kept on the heap than may be. Python's own objects are counted by nobody, and the embedded Python has
 * no limit of its own: without this a list that grows for ever would end the process that all runs share.
 */
public final class HeapWatch implements AutoCloseable {
    /** Of the heap, the part that is kept at most: with less room to work in the JVM does little but collect. */
    private static final double FULL = 0.8;

    private final long most;
    private final NotificationListener listener;

    /**
     * A watch from now on, until it is closed.
     *
     * @param most in bytes, not more than {@link #limit} gives
     * @param full called on a thread of the JVM's, perhaps several times
     */
    public HeapWatch(long most, Runnable full) {
        this.most = most;
        listener = (notification, _) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED) && isFull()) {
                full.run();
            }
        };
        emitter().addNotificationListener(listener, null, null);
        largest().ifPresent(pool -> pool.setUsageThreshold(most));
    }

    /** How much may be kept, in bytes: {@code wanted}, or what fits. */
    public static long limit(long wanted) {
        return largest().map(pool -> Math.min(wanted, (long) (FULL * pool.getUsage().getMax()))).orElse(wanted);
    }

    /** Returns what is in use there, in bytes; not all of it need be kept. */
    static long used() {
        return largest().map(pool -> pool.getUsage().getUsed()).orElse(0L);
    }

    /**
     * Most of it may be garbage, or what the run before has left. Then it is looked at again only when twice as much is
     * used: a collection of everything takes long.
     */
    private boolean isFull() {
        System.gc();
        return largest().map(pool -> {
            boolean full = pool.getUsage().getUsed() > most;
            long next = Math.max(2 * pool.getUsageThreshold(), 2 * most);
            pool.setUsageThreshold(full ? most : Math.min(next, limit(Long.MAX_VALUE)));
            return full;
        }).orElse(false);
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /** The part of the heap where what lives long ends up. */
    private static Optional<MemoryPoolMXBean> largest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .filter(pool -> pool.getUsage().getMax() > 0);
    }

    @Override
    public void close() {
        try {
            emitter().removeNotificationListener(listener);
            largest().ifPresent(pool -> pool.setUsageThreshold(0));
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
