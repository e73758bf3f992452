package tapedeck.numpy;

import java.util.Comparator;
import java.util.stream.IntStream;
import tapedeck.array.DType;

/**
 * Sums in numpy's order, so that they are numpy's to the last bit: pairwise along the axis that lies densest in memory, one
 * after another along the others. Sums of float32 round at every step.
 */
final class Summation {
    private static final int BLOCK = 128;
    private static final int UNROLLED = 8;

    private final double[] values;
    private final boolean narrow;

    private Summation(double[] values, boolean narrow) {
        this.values = values;
        this.narrow = narrow;
    }

    /** The sum over the axes, or over all for none: one number for each lane, in row-major order. */
    static double[] sum(NumpyArray a, DType type, int... axes) {
        boolean[] reduced = ArrayLanes.reduced(a.dim(), axes);
        int[] order = IntStream.range(0, a.dim()).boxed()
                .sorted(Comparator.comparingInt((Integer d) -> -Math.abs(a.data().stride(d)))).mapToInt(d -> d)
                .toArray();
        int[] sizes = a.shape();
        int[] steps = new int[a.dim()];
        int lanes = 1;
        for (int d = a.dim() - 1; d >= 0; d--) {
            if (!reduced[d]) {
                steps[d] = lanes;
                lanes *= sizes[d];
            }
        }
        int inner = 1;
        int outer = a.dim();
        while (outer > 0 && reduced[order[outer - 1]]) {
            inner *= sizes[order[--outer]];
        }
        double[] out = new double[lanes];
        if (a.size() == 0) {
            return out;
        }
        Summation summation = new Summation(a.permute(order).toArray(), type == DType.FLOAT32);
        int[] at = new int[outer];
        for (int from = 0; from < summation.values.length; from += inner) {
            int lane = 0;
            for (int d = 0; d < outer; d++) {
                lane += at[d] * steps[order[d]];
            }
            out[lane] = summation.round(out[lane] + summation.pairwise(from, inner));
            for (int d = outer - 1; d >= 0 && ++at[d] == sizes[order[d]]; d--) {
                at[d] = 0;
            }
        }
        return out;
    }

    private double round(double value) {
        return narrow ? (float) value : value;
    }

    private double pairwise(int at, int n) {
        if (n < UNROLLED) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum = round(sum + values[at + i]);
            }
            return sum;
        }
        if (n > BLOCK) {
            int half = n / 2;
            half -= half % UNROLLED;
            return round(pairwise(at, half) + pairwise(at + half, n - half));
        }
        double[] r = new double[UNROLLED];
        System.arraycopy(values, at, r, 0, UNROLLED);
        int i = UNROLLED;
        for (; i < n - n % UNROLLED; i += UNROLLED) {
            for (int k = 0; k < UNROLLED; k++) {
                r[k] = round(r[k] + values[at + i + k]);
            }
        }
        double sum = round(round(round(r[0] + r[1]) + round(r[2] + r[3]))
                + round(round(r[4] + r[5]) + round(r[6] + r[7])));
        for (; i < n; i++) {
            sum = round(sum + values[at + i]);
        }
        return sum;
    }
}
