package tapedeck.deck.training;

import tapedeck.array.NdArray;

/**
 * The spread of numbers about their mean, {@code √(Σ(x − mean)² / n)}, of arrays that come one after the other. Each is gone through
 * twice and joined to those before (Chan, Golub and LeVeque 1983, Algorithms for computing the sample variance).
 */
final class Deviation {
    private double count;
    private double mean;
    private double squares;

    void add(NdArray array) {
        NdArray rows = array.contiguous();
        double[] values = rows.values();
        int from = rows.offset();
        int to = from + rows.numel();
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double n = to - from;
        double own = sum / n;
        double about = 0;
        for (int i = from; i < to; i++) {
            about += (values[i] - own) * (values[i] - own);
        }
        join(n, own, about);
    }

    void add(Deviation other) {
        join(other.count, other.mean, other.squares);
    }

    private void join(double n, double otherMean, double otherSquares) {
        if (n > 0) {
            double apart = otherMean - mean;
            double all = count + n;
            squares += otherSquares + apart * apart * count * n / all;
            mean += apart * n / all;
            count = all;
        }
    }

    /** NaN before the first number. */
    double value() {
        return count == 0 ? Double.NaN : Math.sqrt(squares / count);
    }
}
