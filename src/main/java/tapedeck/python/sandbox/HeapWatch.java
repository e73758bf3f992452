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
 * Tells when the heap is nearly full after a collection. Python's own objects are counted by nobody, and the embedded
 * Python has no limit of its own: without this a list that grows for ever would end the process that all runs share.
 */
public final class HeapWatch implements AutoCloseable {
    private static final double FULL = 0.8;

    private final NotificationListener listener;

    /** @param full called on a thread of the JVM's, perhaps several times */
    public HeapWatch(Runnable full) {
        listener = (notification, _) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)
                    && isFull()) {
                full.run();
            }
        };
        largest().ifPresent(pool -> pool.setCollectionUsageThreshold(threshold(pool)));
        emitter().addNotificationListener(listener, null, null);
    }

    private static long threshold(MemoryPoolMXBean pool) {
        return (long) (FULL * pool.getUsage().getMax());
    }

    /** What fills the heap may be what the run before has left: the news come late. */
    private static boolean isFull() {
        System.gc();
        return largest().map(pool -> pool.getUsage().getUsed() > threshold(pool)).orElse(false);
    }

    private static NotificationEmitter emitter() {
        return (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    }

    /** The part of the heap where what lives long ends up. */
    private static Optional<MemoryPoolMXBean> largest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
                .filter(pool -> pool.getUsage().getMax() > 0);
    }

    @Override
    public void close() {
        try {
            emitter().removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
