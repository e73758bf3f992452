package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The clock by which runs are given up: it counts what was computed. */
class WorkTimeTest {
    private static final long SECOND = 1_000_000_000;

    private long computed = 7 * SECOND;
    private long wall = -3 * SECOND;

    private WorkTime clock(int runs) {
        return new WorkTime(() -> computed, () -> wall, runs);
    }

    private void pass(long seconds, long work) {
        wall += seconds * SECOND;
        computed += work * SECOND;
    }

    @Test
    void whileOthersHaveTheProcessorsItGoesSlower() {
        WorkTime clock = clock(1);
        pass(20, 5);
        assertThat(clock.getAsLong()).isEqualTo(5 * SECOND);
    }

    @Test
    void severalRunsShareWhatIsComputed() {
        WorkTime clock = clock(2);
        pass(10, 20);
        assertThat(clock.getAsLong()).isEqualTo(10 * SECOND);
    }

    @Test
    void itGoesNoFasterThanTheClockOnTheWallHoweverManyThreadsCompute() {
        WorkTime clock = clock(1);
        pass(3, 12);
        assertThat(clock.getAsLong()).isEqualTo(3 * SECOND);
    }

    @Test
    void whatOnlyWaitsComesToItsLimitTenTimesLater() {
        WorkTime clock = clock(1);
        pass(300, 0);
        assertThat(clock.getAsLong()).isEqualTo(30 * SECOND);
    }

    @Test
    void whatTheSystemCountsInStepsIsNotLost() {
        WorkTime clock = clock(1);
        for (int i = 0; i < 1000; i++) {
            wall += SECOND / 1000;
            computed += i % 50 == 49 ? SECOND / 20 : 0; // as much as passes, told every 50 ms
            clock.getAsLong();
        }
        assertThat(clock.getAsLong()).isEqualTo(SECOND);
    }
}
