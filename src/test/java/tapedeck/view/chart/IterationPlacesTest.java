package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;

class IterationPlacesTest {
    private static final Hyperparameters FIRST = Hyperparameters.of(0.1);

    private static Change batch(long iteration, int before, int after) {
        return new Change(iteration, FIRST.withBatchSize(before), FIRST.withBatchSize(after));
    }

    @Test
    void withOneBatchSizeIterationsAreEvenlySpaced() {
        IterationPlaces places = IterationPlaces.epochs(Takes.take(1, 400, _ -> 1, Takes.rate(100, 0.1, 0.5)));
        assertThat(places.of(0)).isZero();
        assertThat(places.of(1)).isEqualTo(1 / 15.0);
        assertThat(places.of(375)).isEqualTo(25);
        assertThat(places.iteration(2.5)).isEqualTo(37.5);
        assertThat(places.unit()).isEqualTo(15);
    }

    @Test
    void whatIsPastStaysWhereItIsWhenTheBatchSizeChanges() {
        IterationPlaces places = IterationPlaces.epochs(Takes.take(1, 500, _ -> 1, batch(151, 64, 8)));
        assertThat(places.of(75)).isEqualTo(5);
        assertThat(places.of(150)).isEqualTo(10);
        assertThat(places.of(151)).isCloseTo(10 + 1 / 120.0, within(1e-12));
        assertThat(places.of(390)).isEqualTo(12);
        assertThat(places.iteration(12)).isEqualTo(390);
    }

    @Test
    void anEpochEndsWhenEveryRowWasSeen() {
        Random random = new Random(5);
        for (int run = 0; run < 100; run++) {
            List<Change> changes = new ArrayList<>();
            int first = random.nextInt(1, 1000);
            int batch = first;
            for (int i = random.nextInt(1, 4); i < 300; i += random.nextInt(1, 60)) {
                int next = random.nextInt(1, 1000);
                changes.add(batch(i, batch, next));
                batch = next;
            }
            IterationPlaces places = IterationPlaces.epochs(Takes.take(1, 300, _ -> 1, changes.toArray(new Change[0])));
            int row = 0;
            int epochs = 0;
            batch = first;
            for (int i = 1; i <= 300; i++) {
                for (Change change : changes) {
                    batch = change.iteration() == i ? change.after().batchSize() : batch;
                }
                row = Math.min(Takes.ROWS, row + batch);
                double place = places.of(i);
                if (row == Takes.ROWS) {
                    row = 0;
                    epochs++;
                    assertThat(place).isCloseTo(epochs, within(1e-9));
                } else {
                    assertThat(place).isStrictlyBetween((double) epochs, epochs + 1.0);
                }
                assertThat(place).isGreaterThan(places.of(i - 1));
                assertThat(places.iteration(place)).isCloseTo(i, within(1e-6));
            }
        }
    }
}
