package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Elements are read and written where the strides say, and nothing beside them. */
class StridedTest {
    private static NdArray matrix() {
        return NdArray.of(new double[]{1, 2, 3, 4, 5, 6}, 2, 3);
    }

    private static double[] copied(NdArray from) {
        double[] to = new double[from.numel() + 2];
        Strided.copy(from, to, 1);
        assertThat(to[0]).isZero();
        assertThat(to[to.length - 1]).isZero();
        return java.util.Arrays.copyOfRange(to, 1, to.length - 1);
    }

    @Test
    void whateverItsStorageItIsCopiedInRowMajorOrder() {
        assertThat(copied(matrix())).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(copied(Views.transpose(matrix(), 0, 1))).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(copied(Views.narrow(matrix(), 1, 1, 2))).containsExactly(2, 3, 5, 6);
        NdArray column = NdArray.of(new double[]{7, 8}, 2, 1);
        assertThat(copied(Views.expand(column, Shape.of(2, 3)))).containsExactly(7, 7, 7, 8, 8, 8);
        NdArray cube = NdArray.of(new double[]{1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
        assertThat(copied(Views.permute(cube, 2, 0, 1))).containsExactly(1, 3, 5, 7, 2, 4, 6, 8);
        assertThat(copied(Views.narrow(Views.transpose(matrix(), 0, 1), 0, 1, 0))).isEmpty();
    }

    @Test
    void itIsWrittenWhereTheTargetsElementsAre() {
        NdArray base = matrix();
        Strided.assign(Views.transpose(base, 0, 1), NdArray.of(new double[]{10, 20, 30, 40, 50, 60}, 3, 2));
        assertThat(base.toArray()).containsExactly(10, 30, 50, 20, 40, 60);
    }

    @Test
    void whatLiesBesideTheTargetStays() {
        NdArray base = matrix();
        Strided.assign(Views.narrow(base, 1, 1, 2), NdArray.of(new double[]{20, 30, 50, 60}, 2, 2));
        assertThat(base.toArray()).containsExactly(1, 20, 30, 4, 50, 60);
        Strided.assign(Views.narrow(base, 1, 0, 1), NdArray.of(new double[]{-1, -4}, 2, 1));
        assertThat(base.toArray()).containsExactly(-1, 20, 30, -4, 50, 60);
    }

    @Test
    void sourceAndTargetMayBothBeStrided() {
        NdArray base = matrix();
        NdArray from = Views.transpose(NdArray.of(new double[]{10, 20, 30, 40}, 2, 2), 0, 1);
        Strided.assign(Views.narrow(base, 1, 0, 2), from);
        assertThat(base.toArray()).containsExactly(10, 30, 3, 20, 40, 6);
        NdArray target = Views.transpose(matrix(), 0, 1);
        Strided.assign(target, Views.expand(NdArray.of(new double[]{8, 9}, 1, 2), Shape.of(3, 2)));
        assertThat(target.toArray()).containsExactly(8, 9, 8, 9, 8, 9);
    }

    @Test
    void oneNumberFillsARowOfTheTarget() {
        NdArray base = matrix();
        NdArray column = NdArray.of(new double[]{7, 8}, 2, 1);
        Strided.assign(Views.narrow(base, 1, 1, 2), Views.expand(column, Shape.of(2, 2)));
        assertThat(base.toArray()).containsExactly(1, 7, 7, 4, 8, 8);
    }

    @Test
    void aStretchIsCopiedFromItsOffset() {
        NdArray base = matrix();
        Strided.assign(Views.narrow(base, 0, 1, 1), Views.narrow(matrix(), 0, 0, 1));
        assertThat(base.toArray()).containsExactly(1, 2, 3, 1, 2, 3);
    }
}
