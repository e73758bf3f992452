package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pairs of every kind of shape and order of storage, element by element as broadcasting is defined. */
class ElementwiseTest {
    private static final Loop2 MINUS = (a, b, c, from, to) -> {
        for (int i = from; i < to; i++) {
            c[i] = a[i] - b[i];
        }
    };

    /** Pairs of shapes that broadcast. */
    private static final int[][][] PAIRS = {{{2, 3, 20}, {2, 3, 20}}, {{2, 3, 20}, {3, 20}}, {{2, 3, 20}, {1, 20}},
            {{2, 3, 20}, {20}}, {{2, 3, 20}, {1, 1, 1, 20}}, {{20}, {3, 20}}, {{2, 3, 20}, {2, 1, 20}},
            {{2, 3, 20}, {3, 1}}, {{3, 1}, {1, 20}}, {{2, 3}, {}}, {{}, {2, 3}}, {{}, {}}, {{1, 1}, {1}}, {{0, 3}, {3}},
            {{2, 0}, {2, 1}}};

    private final Random random = new Random(2);

    private NdArray random(int... shape) {
        NdArray array = NdArray.empty(Shape.of(shape));
        for (int i = 0; i < array.numel(); i++) {
            array.values()[i] = random.nextGaussian();
        }
        return array;
    }

    /** Arrays of the shape, each stored in another way. */
    private NdArray[] stored(int... shape) {
        NdArray array = random(shape);
        if (shape.length == 0) {
            return new NdArray[]{array};
        }
        int[] longer = shape.clone();
        longer[0] += 2;
        int[] turned = shape.clone();
        turned[0] = shape[shape.length - 1];
        turned[shape.length - 1] = shape[0];
        return new NdArray[]{array, Views.narrow(random(longer), 0, 1, shape[0]),
                Views.transpose(random(turned), 0, -1)};
    }

    private static double at(NdArray array, Shape shape, int place) {
        NdArray stretched = Views.expand(array, shape);
        int[] index = new int[shape.dim()];
        int rest = place;
        for (int d = shape.dim() - 1; d >= 0; d--) {
            index[d] = rest % shape.size(d);
            rest /= shape.size(d);
        }
        return stretched.get(index);
    }

    @Test
    void pairsAreBroadcastWhateverTheirStorage() {
        for (int[][] pair : PAIRS) {
            Shape shape = Shape.broadcast(Shape.of(pair[0]), Shape.of(pair[1]));
            for (NdArray a : stored(pair[0])) {
                for (NdArray b : stored(pair[1])) {
                    double[] sums = new double[shape.numel()];
                    double[] differences = new double[shape.numel()];
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = at(a, shape, i) + at(b, shape, i);
                        differences[i] = at(a, shape, i) - at(b, shape, i);
                    }
                    assertThat(Elementwise.add(a, b).shape()).isEqualTo(shape);
                    assertThat(Elementwise.add(a, b).toArray()).isEqualTo(sums);
                    assertThat(Elementwise.apply(MINUS, a, b).toArray()).isEqualTo(differences);
                }
            }
        }
    }

    @Test
    void rowsAreAddedToTheSameBitsWithVectorsAndWithout() {
        double[] a = random(200).values();
        double[] b = random(200).values();
        for (int n = 0; n < 30; n++) {
            MatrixView rows = new MatrixView(a, 3, 31, 1, 5, n);
            double[] sums = new double[200];
            double[] sum = new double[40];
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < n; j++) {
                    sums[7 + i * n + j] = a[3 + i * 31 + j] + b[5 + j];
                    sum[2 + j] += a[3 + i * 31 + j];
                }
            }
            for (Kernels kernels : LoopsTest.all()) {
                double[] added = new double[200];
                kernels.add().run(rows, new MatrixView(b, 5, 0, 1, 5, n), new MatrixView(added, 7, n, 1, 5, n));
                LoopsTest.assertSameBits(added, sums);
                double[] summed = new double[40];
                MatrixView total = new MatrixView(summed, 2, 0, 1, 5, n);
                kernels.add().run(total, rows, total);
                LoopsTest.assertSameBits(summed, sum);
            }
        }
    }
}
