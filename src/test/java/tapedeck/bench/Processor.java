package tapedeck.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/** Time that a processor was had: on a machine that does other things as well the clock counts those, too. */
final class Processor {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Processor() {}

    /** Of all threads on which a deck runs a Program, in seconds. */
    static double ofDecks() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(Objects::nonNull)
                .filter(each -> each.getThreadName().startsWith("deck ")).mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime).filter(nanos -> nanos > 0).sum() / 1e9;
    }

    /** Of the process, in seconds: the compiler's and the collector's threads with it. */
    static double ofAll() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
