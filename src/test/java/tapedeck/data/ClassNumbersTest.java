package tapedeck.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;

class ClassNumbersTest {
    @Test
    void aRowIsOfTheClassOfItsGreatestNumberTheFirstOfEquals() {
        NdArray rows = NdArray.of(new double[]{1, 3, 2, 5, 5, 0, -1, -3, -1}, 3, 3);
        assertThat(ClassNumbers.of(rows)).containsExactly(1, 0, 0);
    }

    @Test
    void aSingleColumnIsComparedWithTheThreshold() {
        NdArray column = NdArray.of(new double[]{-1, 0, 0.4, 0.5, 0.6}, 5, 1);
        assertThat(ClassNumbers.of(column)).containsExactly(0, 0, 0, 0, 1);
        assertThat(ClassNumbers.of(column, 0)).containsExactly(0, 0, 1, 1, 1);
    }

    @Test
    void accuracyIsTheShareOfRightRows() {
        NdArray targets = NdArray.of(new double[]{0, 1, 1, 0, 1, 0, 0, 1}, 4, 2);
        NdArray rows = NdArray.of(new double[]{0.2, 0.3, 0.2, 0.3, 4, 2, 1, 2}, 4, 2);
        assertThat(ClassNumbers.accuracy(rows, targets, 0.5)).isEqualTo(0.75);
    }

    @Test
    void theThresholdOfPredictionsIsNotThatOfTargets() {
        NdArray targets = NdArray.of(new double[]{0, 1, 1, 0}, 4, 1);
        NdArray logits = NdArray.of(new double[]{-0.1, 0.1, 2, -0.3}, 4, 1);
        assertThat(ClassNumbers.accuracy(logits, targets, 0)).isEqualTo(1);
        assertThat(ClassNumbers.accuracy(logits, targets, 0.5)).isEqualTo(0.75);
    }
}
