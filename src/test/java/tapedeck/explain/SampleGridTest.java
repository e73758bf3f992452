package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.TensorState.Sampling;

/** A sample is drawn where its elements are in all of the tensor: a stripe on a card is the tensor's. */
class SampleGridTest {
    private static final int EVERY = 29;

    private static NdArray grid(Shape shape, LongToDoubleFunction value) {
        double[] sample = LongStream.range(0, shape.numel()).filter(i -> i % EVERY == 0).mapToDouble(value).toArray();
        return SampleGrid.of(new Sampling(shape, EVERY), NdArray.of(sample, sample.length));
    }

    @Test
    void whatRisesFromColumnToColumnIsDrawnSo() {
        NdArray grid = grid(Shape.of(48, 64), i -> i % 64);
        int columns = grid.shape().size(1);
        assertThat(columns).isGreaterThan(1);
        for (int i = 0; i < grid.numel(); i++) {
            assertThat(grid.toArray()[i]).as("cell %s", i).isBetween(64.0 / columns * (i % columns),
                    64.0 / columns * (i % columns + 1));
        }
    }

    @Test
    void andWhatRisesFromRowToRow() {
        NdArray grid = grid(Shape.of(64, 48), i -> Math.floorDiv(i, 48));
        int columns = grid.shape().size(1);
        int rows = grid.shape().size(0);
        assertThat(rows).isGreaterThan(1);
        for (int i = 0; i < grid.numel(); i++) {
            assertThat(grid.toArray()[i]).as("cell %s", i).isBetween(64.0 / rows * Math.floorDiv(i, columns),
                    64.0 / rows * (Math.floorDiv(i, columns) + 1));
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsSeen() {
        assertThat(grid(Shape.of(48, 64), i -> i == 10 * EVERY ? Double.NaN : 1).toArray()).contains(Double.NaN);
    }

    @Test
    void aRowOfNumbersStaysOne() {
        NdArray sample = NdArray.of(new double[]{1, 2, 3}, 3);
        assertThat(SampleGrid.of(new Sampling(Shape.of(7), 3), sample)).isSameAs(sample);
        assertThat(SampleGrid.of(new Sampling(Shape.of(7, 2), 3), sample)).as("of another tensor").isSameAs(sample);
    }
}
