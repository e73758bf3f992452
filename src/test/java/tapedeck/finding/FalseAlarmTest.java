package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Healthy runs, looked into often: nothing is ever found. */
class FalseAlarmTest {
    private static final int SEEDS = 2;
    private static final int ITERATIONS = 2_000;
    private static final int EVERY = 250;

    private static List<Finding> alarms(Watched run) {
        List<Finding> alarms = new ArrayList<>();
        for (int i = 1; i <= ITERATIONS && run.to(i); i += EVERY) {
            alarms.addAll(run.findings());
        }
        alarms.addAll(run.findings());
        assertThat(run.readings()).hasSize(ITERATIONS / EVERY);
        return alarms;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "gaussians", "circles", "xor", "spirals", "plane", "sine"})
    void lessonsAtTheirOwnSettingsAreHealthy(String lesson) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (Watched run = Watched.lesson(lesson, seed, UnaryOperator.identity())) {
                assertThat(alarms(run)).as("%s, seed %d", lesson, seed).isEmpty();
            }
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "circles", "plane"})
    void aSmallRateAndARateOfZeroAreNoDeath(String lesson) {
        for (double rate : new double[]{0, 1e-6}) {
            try (Watched run = Watched.lesson(lesson, 1, before -> before.withLearningRate(rate))) {
                assertThat(alarms(run)).as("%s, rate %s", lesson, rate).isEmpty();
            }
        }
    }
}
