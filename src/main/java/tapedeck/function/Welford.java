package tapedeck.function;

import java.util.Arrays;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * Mean and variance of each row in one pass: the mean moves towards every number (Welford 1962), in four lanes and
 * blocks of 16, which are joined in pairs (Chan, Golub, LeVeque 1983). The order, and where products and sums are
 * fused, is that of PyTorch's {@code layer_norm} on an x86 machine with AVX2, so that the last bits are its too; the
 * variance of equal numbers is 0 exactly.
 */
final class Welford {
    private static final int LANES = 4;
    private static final int BLOCK = 16;
    /** 1 / i, by i. */
    private static final double[] SHARES = IntStream.rangeClosed(0, BLOCK).mapToDouble(i -> 1.0 / i).toArray();
    private static final int LEVELS = 32 - Integer.numberOfLeadingZeros(Integer.MAX_VALUE / (LANES * BLOCK));

    /** How many numbers a lane of a level has seen, with their mean and their squared distances from it, by lane. */
    private final int[] counts = new int[LEVELS];
    private final double[][] means = new double[LEVELS][LANES];
    private final double[][] squares = new double[LEVELS][LANES];
    private double mean;
    private double square;

    private Welford() {}

    /** The moments of each row of {@code x}, row-major (rows, n); the variance divided by n. */
    static BatchNorm.Moments of(NdArray x, int rows) {
        NdArray mean = NdArray.empty(Shape.of(rows));
        NdArray variance = NdArray.empty(Shape.of(rows));
        int n = x.numel() / Math.max(rows, 1);
        Welford row = new Welford();
        for (int r = 0; r < rows; r++) {
            row.take(x.values(), x.offset() + r * n, n);
            mean.values()[r] = row.mean;
            variance.values()[r] = row.square / n;
        }
        return new BatchNorm.Moments(mean, variance);
    }

    private void take(double[] x, int at, int n) {
        int inLane = n / LANES;
        int blocks = (inLane + BLOCK - 1) / BLOCK;
        int levels = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(blocks - 1, 0)));
        for (int level = 0; level < levels; level++) {
            clear(level);
        }
        for (int block = 0; block < blocks; block++) {
            int from = block * BLOCK;
            int count = Math.min(BLOCK, inLane - from);
            block(x, at + from * LANES, count);
            counts[0] += count;
            for (int level = 1; level < levels && (block + 1 & (1 << level) - 1) == 0; level++) {
                join(level - 1, level);
                clear(level - 1);
            }
        }
        for (int level = 1; level < levels; level++) {
            join(level, 0);
        }
        rest(x, at + inLane * LANES, n - inLane * LANES);
        int seen = n - inLane * LANES;
        for (int lane = 0; lane < LANES; lane++) {
            join(seen, inLane, means[0][lane], squares[0][lane]);
            seen += inLane;
        }
    }

    private void clear(int level) {
        counts[level] = 0;
        Arrays.fill(means[level], 0);
        Arrays.fill(squares[level], 0);
    }

    /** Takes up to 16 numbers into each lane of level 0. The lanes are written out, for they are four at a time. */
    private void block(double[] x, int at, int count) {
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double m3 = 0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int i = 0; i < count; i++) {
            double share = SHARES[i + 1];
            int from = at + i * LANES;
            double d0 = x[from] - m0;
            double d1 = x[from + 1] - m1;
            double d2 = x[from + 2] - m2;
            double d3 = x[from + 3] - m3;
            m0 = Math.fma(d0, share, m0);
            m1 = Math.fma(d1, share, m1);
            m2 = Math.fma(d2, share, m2);
            m3 = Math.fma(d3, share, m3);
            s0 = Math.fma(d0, x[from] - m0, s0);
            s1 = Math.fma(d1, x[from + 1] - m1, s1);
            s2 = Math.fma(d2, x[from + 2] - m2, s2);
            s3 = Math.fma(d3, x[from + 3] - m3, s3);
        }
        join(0, 0, count, m0, s0);
        join(0, 1, count, m1, s1);
        join(0, 2, count, m2, s2);
        join(0, 3, count, m3, s3);
    }

    /** Joins {@code added} numbers to a lane of a level. */
    private void join(int level, int lane, int added, double addedMean, double addedSquare) {
        mean = means[level][lane];
        square = squares[level][lane];
        join(counts[level], added, addedMean, addedSquare);
        means[level][lane] = mean;
        squares[level][lane] = square;
    }

    private void join(int from, int to) {
        for (int lane = 0; lane < LANES; lane++) {
            join(to, lane, counts[from], means[from][lane], squares[from][lane]);
        }
        counts[to] += counts[from];
    }

    /** What fills no lane. */
    private void rest(double[] x, int at, int count) {
        mean = 0;
        square = 0;
        for (int i = 0; i < count; i++) {
            double delta = x[at + i] - mean;
            mean += delta / (i + 1);
            square += delta * (x[at + i] - mean);
        }
    }

    /** Joins {@code added} numbers to the {@code seen} that {@link #mean} and {@link #square} are of. */
    private void join(int seen, int added, double addedMean, double addedSquare) {
        double share = added == 0 ? 0 : (double) added / (seen + added);
        double delta = addedMean - mean;
        mean = Math.fma(share, delta, mean);
        square += Math.fma(delta * delta * share, seen, addedSquare);
    }
}
