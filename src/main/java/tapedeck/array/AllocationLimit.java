package tapedeck.array;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The most bytes that one array made on a thread may take: a mistyped size in a program that may come from anywhere must
 * not fill the memory that all share. Small arrays are not looked at.
 */
public final class AllocationLimit implements AutoCloseable {
    /** Below this many numbers no limit is asked for: a look at the thread would cost more than the array. */
    private static final int SMALL = 1 << 18;
    private static final double GIGA = 1e9;

    // Per thread, as Workspace is.
    private static final ThreadLocal<@Nullable AllocationLimit> OPEN = new ThreadLocal<>();

    private final @Nullable AllocationLimit before = OPEN.get();
    private final long bytes;

    private AllocationLimit(long bytes) {
        this.bytes = bytes;
        OPEN.set(this);
    }

    /** Sets a limit on this thread until it is closed there. */
    public static AllocationLimit open(long bytes) {
        return new AllocationLimit(bytes);
    }

    @Override
    public void close() {
        if (before == null) {
            OPEN.remove();
        } else {
            OPEN.set(before);
        }
    }

    /** @throws EngineException with PyTorch's text if so many numbers are more than this thread may have */
    static void check(int numel) {
        if (numel > SMALL) {
            AllocationLimit limit = OPEN.get();
            if (limit != null && 8L * numel > limit.bytes) {
                throw refusal(numel, limit);
            }
        }
    }

    /** The exception for so many numbers that do not fit, in PyTorch's words. */
    public static EngineException refusal(double numel) {
        return refusal(numel, OPEN.get());
    }

    /**
     * A size as an {@code int}.
     *
     * @throws EngineException with PyTorch's text if it is none
     */
    public static int size(double size) {
        if (Math.abs(size) > Long.MAX_VALUE) {
            throw new EngineException("Overflow when unpacking long");
        }
        if (size < 0) {
            throw new EngineException("Trying to create tensor with negative dimension " + (long) size);
        }
        if (size > Integer.MAX_VALUE) {
            throw refusal(size);
        }
        return (int) size;
    }

    private static EngineException refusal(double numel, @Nullable AllocationLimit limit) {
        long wanted = (long) (8 * numel);
        String text = "DefaultCPUAllocator: can't allocate memory: you tried to allocate " + wanted + " bytes.";
        return EngineException.memory(limit == null
                ? text
                : text + " These are " + giga(wanted) + "; the limit is " + giga(limit.bytes) + ".");
    }

    private static String giga(long bytes) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(bytes / GIGA) + " GB";
    }
}
