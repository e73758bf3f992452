package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.deck.Programs;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Program;

class PreparationComparisonTest {
    private static final long ROOM = Long.MAX_VALUE;
    private static final int ROWS = 3;

    private static void awaitClosed(PreparationComparison duel) {
        await().until(duel::isClosed);
    }

    /** A parameter that begins with the seed and is divided by {@code by} in each iteration, of so many an epoch. */
    private static Program shrinking(int rows, double by) {
        return Programs.of("shrinking", run -> {
            Tensor w = Tensor.of(new double[]{run.settings().seed()}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)),
                    new Dataset(NdArray.zeros(Shape.of(rows, 1)), NdArray.zeros(Shape.of(rows, 1))));
            run.measures(() -> new Metrics.Scores(w.data().get(0), 2 * w.data().get(0), Double.NaN, Double.NaN));
            while (run.iteration(step -> {
                w.data().assign(NdArray.of(new double[]{w.data().get(0) / by}));
                return w.data().get(0);
            })) {
                // goes on until the deck closes
            }
        });
    }

    @Test
    void bothAreMeasuredAtTheStartAndAtTheEndsOfTheSameEpochs() throws InterruptedException {
        try (PreparationComparison duel = new PreparationComparison(
                List.of(new PreparationComparison.Entrant(shrinking(ROWS, 2), ROWS),
                        new PreparationComparison.Entrant(shrinking(2 * ROWS, 2), 2 * ROWS)),
                Programs.SETTINGS, 2, ROOM)) {
            awaitClosed(duel);
            List<ComparisonSide> sides = duel.view();
            assertThat(sides).extracting(ComparisonSide::marks).containsExactly(3, 3);
            for (ComparisonSide side : sides) {
                assertThat(side.done()).isTrue();
                assertThat(side.progress()).isEqualTo(1);
                assertThat(List.of(side.epoch(0), side.epoch(1), side.epoch(2))).containsExactly(0.0, 1.0, 2.0);
                assertThat(side.middle(0, Metrics.Scores::trainLoss)).as("the second of seeds 1, 2, 3").isEqualTo(2);
                assertThat(side.least(0, Metrics.Scores::trainLoss)).isEqualTo(1);
                assertThat(side.greatest(0, Metrics.Scores::testLoss)).isEqualTo(6);
            }
            assertThat(sides.get(0).middle(1, Metrics.Scores::trainLoss)).isEqualTo(2.0 / 8);
            assertThat(sides.get(1).middle(1, Metrics.Scores::trainLoss)).as("twice the rows").isEqualTo(2.0 / 64);
        }
    }

    @Test
    void manyEpochsAreMeasuredNowAndThen() throws InterruptedException {
        try (PreparationComparison duel = new PreparationComparison(
                List.of(new PreparationComparison.Entrant(shrinking(1, 1), 1)), Programs.SETTINGS, 120, ROOM)) {
            awaitClosed(duel);
            ComparisonSide side = duel.view().getFirst();
            assertThat(side.marks()).isBetween(40, 52);
            assertThat(side.epoch(side.marks() - 1)).isEqualTo(120);
        }
    }

    @Test
    void oneThatDivergesIsStoppedAndTheOtherGoesOn() throws InterruptedException {
        try (PreparationComparison duel = new PreparationComparison(
                List.of(new PreparationComparison.Entrant(shrinking(1, 1e-200), 1),
                        new PreparationComparison.Entrant(shrinking(1, 2), 1)),
                Programs.SETTINGS, 20, ROOM)) {
            awaitClosed(duel);
            assertThat(duel.view()).extracting(ComparisonSide::diverged).containsExactly(true, false);
            assertThat(duel.view().getLast().marks()).isEqualTo(21);
        }
    }

    @Test
    void isCancelled() throws InterruptedException {
        PreparationComparison duel = new PreparationComparison(
                List.of(new PreparationComparison.Entrant(shrinking(ROWS, 1), ROWS)), Programs.SETTINGS, 1_000_000_000,
                ROOM);
        duel.close();
        awaitClosed(duel);
    }

    @Test
    void needsAProgramAndAnEpoch() {
        assertThatThrownBy(() -> new PreparationComparison(List.of(), Programs.SETTINGS, 1, ROOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PreparationComparison(
                List.of(new PreparationComparison.Entrant(shrinking(1, 1), 1)), Programs.SETTINGS, 0, ROOM))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
