package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elementary functions: near the exact value, right at the edges, and the same bits from vector and plain loops. */
class LoopsTest {
    private static final double[] EDGES = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL,
            Double.MAX_VALUE, -Double.MAX_VALUE, 709.78, 709.7827128933841, 709.782712893384, 710, 711, -708.4, -709,
            -740, -744.4400719213812, -745.1332191019411, -745.1332191019412, -746, -747, 1e-300, 1e-17, -1e-17, 0.5,
            0.34657359027997264, -0.34657359027997264, 0.17328679513998632, 18.99, 19.1, 22, 22.1, -22.1, 1e10,
            -1e10, 0.7071067811865475, 1.4142135623730951, 0.9999999999999999, 1.0000000000000002, Math.E};

    enum F {
        EXP(Kernels::exp, StrictMath::exp, 1), LOG(Kernels::log, StrictMath::log, 1), SIGMOID(Kernels::sigmoid,
                x -> 1 / (1 + StrictMath.exp(-x)), 2.5),
        TANH(Kernels::tanh, StrictMath::tanh, 2.5);

        interface Pick {
            Loop1 of(Kernels kernels);
        }

        final Pick pick;
        final DoubleUnaryOperator exact;
        final double ulps;

        F(Pick pick, DoubleUnaryOperator exact, double ulps) {
            this.pick = pick;
            this.exact = exact;
            this.ulps = ulps;
        }
    }

    /** Edges, then numbers of ordinary size, then of any size at all. */
    private static double[] samples() {
        Random random = new Random(7);
        double[] x = new double[20_003];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < EDGES.length
                    ? EDGES[i]
                    : i < 8_000
                            ? random.nextGaussian() * 3
                            : i < 14_000 ? random.nextDouble(-760, 760) : Double.longBitsToDouble(random.nextLong());
        }
        return x;
    }

    private static double[] run(Loop1 loop, double[] x, int offset) {
        double[] y = new double[x.length];
        loop.run(x, y, offset, x.length);
        return y;
    }

    /** Plain, vector, and what chooses between them. */
    static List<Kernels> all() {
        return KernelChoice.hasVectors()
                ? List.of(Kernels.PLAIN, VectorKernels.create(), KernelChoice.BEST)
                : List.of(Kernels.PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void isNearTheExactValue(F f) {
        double[] x = samples();
        for (Kernels kernels : all()) {
            double[] y = run(f.pick.of(kernels), x, 0);
            for (int i = 0; i < x.length; i++) {
                double exact = f.exact.applyAsDouble(x[i]);
                if (Double.isNaN(exact) || Double.isInfinite(exact) || exact == 0) {
                    assertThat(Double.valueOf(y[i])).as("%s(%s)", f, x[i]).isEqualTo(Double.valueOf(exact));
                } else {
                    // StrictMath itself is within 1 ulp, so the difference may be one more
                    assertThat(Math.abs(y[i] - exact) / Math.ulp(exact)).as("%s(%s) = %s, got %s", f, x[i], exact, y[i])
                            .isLessThanOrEqualTo(f.ulps + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void vectorAndPlainLoopsGiveTheSameBits(F f) {
        assumeTrue(KernelChoice.hasVectors(), "no vector module");
        double[] x = samples();
        for (int offset = 0; offset < 9; offset++) {
            assertSameBits(run(f.pick.of(VectorKernels.create()), x, offset), run(f.pick.of(Kernels.PLAIN), x, offset));
        }
    }

    @ParameterizedTest
    @EnumSource
    void compilingChangesNoBit(F f) {
        double[] x = samples();
        for (Kernels kernels : all()) {
            double[] first = run(f.pick.of(kernels), x, 0);
            for (int i = 0; i < 200; i++) {
                run(f.pick.of(kernels), x, 0);
            }
            assertSameBits(run(f.pick.of(kernels), x, 0), first);
        }
    }

    @Test
    void keepsTheSignOfZero() {
        assertThat(PlainMath.tanh(-0.0)).isEqualTo(-0.0);
        assertThat(1 / PlainMath.tanh(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(1 / PlainMath.log(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    static void assertSameBits(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            if (Double.doubleToLongBits(actual[i]) != Double.doubleToLongBits(expected[i])) {
                throw new AssertionError("at " + i + ": " + actual[i] + ", expected " + expected[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 16, 31, 100})
    void rowsAddUpToTheSameBitsInBoth(int width) {
        assumeTrue(KernelChoice.hasVectors(), "no vector module");
        for (int rows : new int[]{1, 2, 7, 60}) {
            double[] x = Generator.manualSeed(width).randn(Shape.of(rows * width + 5)).toArray();
            double[][] sums = new double[2][];
            for (int i = 0; i < 2; i++) {
                double[] sum = new double[width + 3];
                MatrixView row = new MatrixView(sum, 3, 0, 1, rows, width);
                (i == 0 ? Kernels.PLAIN : VectorKernels.create()).sum().run(row,
                        new MatrixView(x, 5, width, 1, rows, width),
                        row);
                sums[i] = sum;
            }
            assertSameBits(sums[1], sums[0]);
        }
    }
}
