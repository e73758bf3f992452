package tapedeck.python.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several runs that share a heap. */
class HeapGuardTest {
    private static final int MEGA = 1 << 20;

    private final List<String> told = new ArrayList<>();
    private final HeapGuard guard = new HeapGuard(Long.MAX_VALUE);

    @Test
    void theYoungestIsToldThatItIsFull() {
        HeapGuard.Guarded first = guard.guard(() -> told.add("first"));
        HeapGuard.Guarded second = guard.guard(() -> told.add("second"));
        guard.tell();
        second.close();
        guard.tell();
        first.close();
        guard.tell();
        assertThat(told).containsExactly("second", "first");
        try (HeapGuard.Guarded _ = guard.guard(() -> told.add("third"))) {
            guard.tell();
        }
        assertThat(told).endsWith("third");
    }

    /** Scripts failed where takes of other programs held two gigabytes. */
    @Test
    void whatOthersKeptBeforeIsNotTheScripts() {
        HeapGuard small = new HeapGuard(64 * MEGA);
        List<byte[]> takes = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            takes.add(new byte[MEGA]);
        }
        System.gc(); // what is kept is where what lives long ends up
        assertThat(small.full()).isGreaterThan((64 + takes.size()) * (long) MEGA);
    }

    @Test
    void keepsNoMoreThanFitsIntoTheHeap() {
        assertThat(guard.most()).isLessThan(Runtime.getRuntime().maxMemory());
    }
}
