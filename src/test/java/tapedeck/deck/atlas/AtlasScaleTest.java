package tapedeck.deck.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtlasScaleTest {
    @Test
    void ratesAreSpacedByTheirLogarithm() {
        AtlasScale rates = AtlasScale.between(AtlasAxis.LEARNING_RATE, -3, 1, 5);
        assertThat(rates.value(0)).isEqualTo(0.001);
        assertThat(rates.value(2)).isEqualTo(0.1);
        assertThat(rates.value(4)).isEqualTo(10);
        assertThat(rates.place(1)).isEqualTo(3);
    }

    @Test
    void momentumIsSpacedByWhatItIsShortOfOne() {
        AtlasScale momentum = AtlasScale.between(AtlasAxis.MOMENTUM, 0, 2, 3);
        assertThat(momentum.value(0)).isZero();
        assertThat(momentum.value(1)).isEqualTo(0.9);
        assertThat(momentum.value(2)).isEqualTo(0.99);
        assertThat(momentum.place(0.9)).isCloseTo(1, within(1e-12));
        assertThat(momentum.place(0)).isZero();
    }

    @Test
    void batchesAndWidthsAreWhole() {
        AtlasScale batch = AtlasScale.between(AtlasAxis.BATCH_SIZE, 0, 2, 11);
        for (int i = 0; i < 11; i++) {
            assertThat(batch.value(i)).isEqualTo(Math.rint(batch.value(i))).isPositive();
        }
    }

    @Test
    void aValueIsWrittenAsFinelyAsItsNeighboursDiffer() {
        AtlasScale rates = AtlasScale.between(AtlasAxis.LEARNING_RATE, -3, 1, 200);
        assertThat(rates.written(0.0432155)).isEqualTo("0.0432");
        AtlasScale near = AtlasScale.between(AtlasAxis.LEARNING_RATE, -1.001, -1, 200);
        assertThat(near.written(near.value(100))).isNotEqualTo(near.written(near.value(101)));
    }

    @ParameterizedTest
    @CsvSource({"LEARNING_RATE, -3, 1", "LEARNING_RATE, -1.001, -1", "MOMENTUM, 0, 2", "MOMENTUM, 1.99, 2",
            "WEIGHT_DECAY, -5, 0"})
    void aRoundedValueIsWrittenInFullAndStaysAtItsPlace(AtlasAxis axis, double from, double to) {
        AtlasScale scale = AtlasScale.between(axis, from, to, 200);
        for (int i = 0; i < 200; i++) {
            double value = scale.rounded(i);
            assertThat(Double.parseDouble(scale.written(value).replace("e−", "e-"))).isEqualTo(value);
            assertThat(scale.nearest(value)).isEqualTo(i);
        }
        assertThat(AtlasScale.between(AtlasAxis.LEARNING_RATE, -3, 1, 100).rounded(67)).isEqualTo(0.509);
    }

    @Test
    void aFinerScaleAroundAPlaceLiesWithinTheEnds() {
        AtlasScale coarse = AtlasScale.between(AtlasAxis.MOMENTUM, 0, 2, 33);
        AtlasScale near = coarse.inside(0, 3, 20);
        assertThat(near.value(0)).as("no momentum below 0").isBetween(0.0, coarse.value(1));
        assertThat(near.place(0)).isBetween(-1.0, 0.0);
        assertThat(near.step()).isEqualTo(coarse.step() / 8);
        assertThat(coarse.inside(32, 3, 20).value(19)).isLessThanOrEqualTo(coarse.value(32));
        assertThat(coarse.inside(20, 3, 20).value(10)).as("the same lattice").isEqualTo(coarse.value(20));
        assertThat(AtlasScale.between(AtlasAxis.MOMENTUM, 0, 2, 2).inside(1, 3, 20).points()).isEqualTo(20);
    }

    @Test
    void aFinerScaleHasTheSamePlacesBitForBit() {
        AtlasScale coarse = AtlasScale.between(AtlasAxis.LEARNING_RATE, -2.7, 1.1, 37);
        AtlasScale fine = coarse.finer(20).finer(20).finer(20);
        assertThat(fine.value(20)).isEqualTo(coarse.value(20));
        assertThat(fine.value(28)).isEqualTo(coarse.value(21));
        assertThat(fine.coarser(20).coarser(20).coarser(20)).isEqualTo(coarse);
    }
}
