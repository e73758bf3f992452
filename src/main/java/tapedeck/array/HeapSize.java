package tapedeck.array;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * The size of arrays in Java's memory. The collector that is usual (G1) gives an array of more than half a region whole regions of its
 * own: on a heap of 512 MB these have 1 MB, and the 2 MB and 16 bytes of a weight of 512 by 512 take three.
 */
public final class HeapSize {
    private static final long HEADER = 16;
    /** In bytes; without regions as good as endless. */
    private static final long REGION = region();

    private HeapSize() {}

    private static long region() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            long region = machine == null
                    ? 0
                    : Long.parseLong(machine.getVMOption("G1HeapRegionSize").getValue());
            return region > 0 ? region : Long.MAX_VALUE;
        } catch (IllegalArgumentException _) { // another machine, or another collector
            return Long.MAX_VALUE;
        }
    }

    /** About the bytes that an array of so many float64 numbers takes. */
    public static long of(long numbers) {
        return of(numbers, REGION);
    }

    /** The same where a region has so many bytes. */
    static long of(long numbers, long region) {
        long bytes = numbers * Double.BYTES;
        if (bytes + HEADER <= region / 2) {
            return bytes;
        }
        return Math.ceilDiv(bytes + HEADER, region) * region;
    }
}
