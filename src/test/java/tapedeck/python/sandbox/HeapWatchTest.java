package tapedeck.python.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tells of what is kept. */
class HeapWatchTest {
    private static final int MEGA = 1 << 20;
    private static final int ROOM = 32;
    /** Long past what a collection takes on a busy machine. */
    private static final long DEADLINE = 60;

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Tag("long")
    @Test
    void tellsWhenMoreIsKeptThanMayBe() throws InterruptedException {
        CountDownLatch full = new CountDownLatch(1);
        List<byte[]> kept = new ArrayList<>();
        try (HeapWatch _ = new HeapWatch(used() + ROOM * MEGA, full::countDown)) {
            while (full.getCount() > 0 && kept.size() < 4 * ROOM) {
                kept.add(new byte[MEGA]);
            }
            System.gc(); // what is kept is where what lives long ends up
            assertThat(full.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(kept).hasSizeGreaterThan(ROOM / 2);
    }

    @Test
    void keepsToWhatFitsIntoTheHeap() {
        assertThat(HeapWatch.limit(Long.MAX_VALUE)).isLessThan(Runtime.getRuntime().maxMemory());
        assertThat(HeapWatch.limit(1000)).isEqualTo(1000);
    }
}
