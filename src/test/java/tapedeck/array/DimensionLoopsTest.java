package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is done to lanes: the numbers along some dimensions. */
class DimensionLoopsTest {
    private final NdArray cube = NdArray.of(new double[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 2, 3, 2);

    /** The digits of a lane, one after the other. */
    private static double digits(double[] x, int at, int n) {
        double number = 0;
        for (int i = at; i < at + n; i++) {
            number = 100 * number + x[i];
        }
        return number;
    }

    private static void sums(double[] x, int xAt, double[] y, int yAt, int step, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xAt + i * step];
            y[yAt + i * step] = sum;
        }
    }

    @Test
    void theMarkedDimensionsBecomeOne() {
        NdArray middle = DimensionLoops.reduce(cube, new boolean[]{false, true, false}, DimensionLoopsTest::digits);
        assertThat(middle.shape()).isEqualTo(Shape.of(2, 1, 2));
        assertThat(middle.toArray()).containsExactly(10305, 20406, 70911, 81012);
        NdArray outer = DimensionLoops.reduce(cube, new boolean[]{true, false, true}, DimensionLoopsTest::digits);
        assertThat(outer.shape()).isEqualTo(Shape.of(1, 3, 1));
        assertThat(outer.toArray()).containsExactly(1020708, 3040910, 5061112);
        assertThat(DimensionLoops.reduce(cube, new boolean[3], DimensionLoopsTest::digits).toArray())
                .containsExactly(cube.toArray());
        assertThat(DimensionLoops.reduce(NdArray.scalar(7), new boolean[0], DimensionLoopsTest::digits).get())
                .isEqualTo(7);
    }

    @Test
    void ofNoNumbersThereIsOneLaneOfNoneOrNoLane() {
        NdArray empty = NdArray.zeros(Shape.of(2, 0));
        assertThat(DimensionLoops.reduce(empty, new boolean[]{false, true}, (_, _, n) -> n).toArray())
                .containsExactly(0, 0);
        assertThat(DimensionLoops.reduce(empty, new boolean[]{true, false}, (_, _, n) -> n).numel()).isZero();
        assertThat(DimensionLoops.scan(empty, 1, DimensionLoopsTest::sums).shape()).isEqualTo(Shape.of(2, 0));
    }

    @Test
    void aScanGoesAlongItsDimension() {
        assertThat(DimensionLoops.scan(cube, 0, DimensionLoopsTest::sums).toArray()).containsExactly(1, 2, 3, 4, 5, 6,
                8, 10, 12,
                14, 16,
                18);
        assertThat(DimensionLoops.scan(cube, 1, DimensionLoopsTest::sums).toArray()).containsExactly(1, 2, 4, 6, 9, 12,
                7, 8, 16,
                18, 27,
                30);
        assertThat(DimensionLoops.scan(cube, 2, DimensionLoopsTest::sums).toArray()).containsExactly(1, 3, 3, 7, 5, 11,
                7, 15, 9,
                19, 11,
                23);
        NdArray part = Views.narrow(cube, 0, 1, 1);
        assertThat(DimensionLoops.scan(part, 0, DimensionLoopsTest::sums).toArray()).containsExactly(7, 8, 9, 10, 11,
                12);
        assertThat(DimensionLoops.scan(part, 1, DimensionLoopsTest::sums).toArray()).containsExactly(7, 8, 16, 18, 27,
                30);
        assertThat(DimensionLoops.scan(NdArray.scalar(7), 0, DimensionLoopsTest::sums).get()).isEqualTo(7);
    }
}
