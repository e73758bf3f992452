package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Products of every kind of shape and order of storage, against the sum as it is defined, to the last bit. */
class MatmulTest {
    private static final int[][] SHAPES = {{1, 1, 1}, {1, 5, 1}, {3, 1, 2}, {32, 2, 8}, {32, 8, 1}, {2, 32, 8},
            {64, 10, 100}, {64, 100, 4}, {10, 64, 100}, {100, 64, 4}, {64, 4, 100}, {7, 300, 23}, {8, 192, 24},
            {9, 193, 25}, {65, 257, 47}, {17, 16, 200}, {130, 20, 7}, {600, 130, 30}, {5, 0, 3}, {0, 3, 2}, {2, 3, 0}};

    private static NdArray random(Random random, int rows, int columns, boolean transposed) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return transposed
                ? Views.transpose(NdArray.of(values, columns, rows), 0, 1)
                : NdArray.of(values, rows, columns);
    }

    private static double[] byDefinition(NdArray a, NdArray b) {
        int m = a.shape().size(0);
        int k = a.shape().size(1);
        int n = b.shape().size(1);
        double[] c = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                for (int p = 0; p < k; p++) {
                    c[i * n + j] = Math.fma(a.get(i, p), b.get(p, j), c[i * n + j]);
                }
            }
        }
        return c;
    }

    private static double[] multiply(Product product, NdArray a, NdArray b) {
        int m = a.shape().size(0);
        int k = a.shape().size(1);
        int n = b.shape().size(1);
        double[] c = new double[m * n];
        if (m > 0 && k > 0 && n > 0) {
            product.multiply(MatrixView.of(a), MatrixView.of(b), MatrixView.rowMajor(c, m, n));
        }
        return c;
    }

    @Test
    void sumsInOrderOfKWhateverTheShapeAndStorage() {
        Random random = new Random(3);
        for (int[] s : SHAPES) {
            for (int storage = 0; storage < 4; storage++) {
                NdArray a = random(random, s[0], s[1], (storage & 1) != 0);
                NdArray b = random(random, s[1], s[2], (storage & 2) != 0);
                double[] expected = byDefinition(a, b);
                for (Kernels kernels : LoopsTest.all()) {
                    LoopsTest.assertSameBits(multiply(kernels.product(), a, b), expected);
                }
                LoopsTest.assertSameBits(Matmul.mm(a, b).toArray(), expected);
            }
        }
    }

    @Test
    void multipliesWhatIsCutOutOfALargerMatrixOrExpanded() {
        Random random = new Random(4);
        NdArray a = Views.narrow(Views.narrow(random(random, 40, 50, false), 0, 3, 21), 1, 5, 30);
        NdArray b = Views.narrow(Views.narrow(random(random, 60, 70, true), 0, 2, 30), 1, 9, 33);
        LoopsTest.assertSameBits(Matmul.mm(a, b).toArray(), byDefinition(a, b));
        NdArray same = Views.expand(random(random, 1, 33, false), Shape.of(30, 33));
        LoopsTest.assertSameBits(Matmul.mm(a, same).toArray(), byDefinition(a, same));
    }

    @Test
    void twoThreadsGiveTheBitsOfOne() {
        Random random = new Random(5);
        for (int[] s : new int[][]{{520, 130, 90}, {90, 130, 521}, {131, 401, 131}, {3, 500_000, 3},
                {3, 500_000, 4}}) {
            NdArray a = random(random, s[0], s[1], false);
            NdArray b = random(random, s[1], s[2], false);
            LoopsTest.assertSameBits(Matmul.mm(a, b).toArray(), multiply(Kernels.PLAIN.product(), a, b));
        }
    }

    @Test
    void carriesNaNAndInfinity() {
        NdArray a = NdArray.of(new double[]{Double.POSITIVE_INFINITY, 0, 1, Double.NaN}, 2, 2);
        NdArray b = NdArray.of(new double[]{1, 0, 2, 0}, 2, 2);
        assertThat(Matmul.mm(a, b).toArray()).containsExactly(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN,
                Double.NaN);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        NdArray a = NdArray.zeros(Shape.of(2, 3));
        assertThatThrownBy(() -> Matmul.mm(a, a)).isInstanceOf(EngineException.class)
                .hasMessage("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
    }
}
