package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of whole numbers, which are exact in any order. */
class ReduceTest {
    private static double[] powers(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 1L << i;
        }
        return x;
    }

    private static NdArray counted(int... sizes) {
        double[] x = new double[Shape.of(sizes).numel()];
        java.util.Arrays.setAll(x, i -> i + 1);
        return NdArray.of(x, sizes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 23, 40})
    void everyElementIsAddedOnce(int n) {
        assertThat(Reduce.sum(powers(n), 0, n)).isEqualTo(Math.pow(2, n) - 1);
        assertThat(Reduce.sum(NdArray.of(powers(n), n)).get()).isEqualTo(Math.pow(2, n) - 1);
    }

    @Test
    void onlyThoseOfTheStretchAreAdded() {
        assertThat(Reduce.sum(powers(30), 3, 10)).isEqualTo(((1 << 10) - 1) << 3);
        assertThat(Reduce.sum(Views.narrow(NdArray.of(powers(30), 30), 0, 20, 9)).get())
                .isEqualTo(((1 << 9) - 1) << 20);
    }

    @Test
    void theOrderIsFixed() {
        double[] x = {1e16, 1, 1, 1, -1e16, 1, 1, 1, 0.5};
        assertThat(Reduce.sum(x, 0, 9)).isEqualTo(((1e16 + 1) + (1 + 1)) + ((-1e16 + 1) + (1 + 1)) + 0.5);
    }

    @Test
    void aDimensionBecomesOne() {
        NdArray x = counted(2, 3, 2);
        NdArray first = Reduce.sum(x, 0);
        assertThat(first.shape()).isEqualTo(Shape.of(1, 3, 2));
        assertThat(first.toArray()).containsExactly(8, 10, 12, 14, 16, 18);
        NdArray middle = Reduce.sum(x, 1);
        assertThat(middle.shape()).isEqualTo(Shape.of(2, 1, 2));
        assertThat(middle.toArray()).containsExactly(9, 12, 27, 30);
        NdArray last = Reduce.sum(x, 2);
        assertThat(last.shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(last.toArray()).containsExactly(3, 7, 11, 15, 19, 23);
        assertThat(Reduce.sum(Views.narrow(x, 0, 1, 1), 1).toArray()).containsExactly(27, 30);
    }

    @Test
    void aLongColumnIsAddedLikeAShortOne() {
        int rows = (1 << 14) + 1;
        double[] x = new double[2 * rows];
        java.util.Arrays.setAll(x, i -> i % 2 == 0 ? 1 : 3);
        assertThat(Reduce.sum(NdArray.of(x, rows, 2), 0).toArray()).containsExactly(rows, 3 * rows);
    }

    @Test
    void theSumOfNothingIsZero() {
        assertThat(Reduce.sum(NdArray.zeros(Shape.of(0, 3)), 0).toArray()).containsExactly(0, 0, 0);
        assertThat(Reduce.sum(NdArray.zeros(Shape.of(3, 0)), 0).numel()).isZero();
    }

    @Test
    void aBroadcastIsUndone() {
        NdArray x = counted(2, 3);
        assertThat(Reduce.sumTo(x, Shape.of(2, 3))).isSameAs(x);
        assertThat(Reduce.sumTo(x, Shape.of(3)).toArray()).containsExactly(5, 7, 9);
        assertThat(Reduce.sumTo(x, Shape.of(1, 3)).shape()).isEqualTo(Shape.of(1, 3));
        assertThat(Reduce.sumTo(x, Shape.of(2, 1)).toArray()).containsExactly(6, 15);
        assertThat(Reduce.sumTo(x, Shape.of()).get()).isEqualTo(21);
        NdArray one = Reduce.sumTo(x, Shape.of(1, 1));
        assertThat(one.shape()).isEqualTo(Shape.of(1, 1));
        assertThat(one.toArray()).containsExactly(21);
        NdArray cube = Reduce.sumTo(counted(2, 2, 2), Shape.of(2, 1));
        assertThat(cube.shape()).isEqualTo(Shape.of(2, 1));
        assertThat(cube.toArray()).containsExactly(14, 22);
    }
}
