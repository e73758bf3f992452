package tapedeck.explain;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * An array in a few numbers. Minimum, maximum, mean, norm and histogram are of its finite elements; NaN if there are
 * none.
 *
 * @param shape the sizes
 * @param min the least
 * @param max the greatest
 * @param mean the sum over the count
 * @param norm the root of the sum of the squares
 * @param zeros how many are exactly 0
 * @param nans how many are NaN
 * @param infinities how many are infinite
 * @param histogram evenly divides min to max
 */
public record Statistics(Shape shape, double min, double max, double mean, double norm, int zeros, int nans,
        int infinities, Histogram histogram) {
    /**
     * How many elements lie in each of some ranges of equal width. The last includes its upper end.
     *
     * @param from lower end of the first
     * @param to upper end of the last
     */
    @SuppressWarnings("ArrayRecordComponent") // counts() copies; nobody compares histograms
    public record Histogram(double from, double to, int[] counts) {
        /** The number of elements in each range. */
        @Override
        public int[] counts() {
            return counts.clone();
        }

        /** The largest count. */
        public int most() {
            int most = 0;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            return most;
        }
    }

    /** Of {@code array}, with a histogram of {@code bins} ranges, at least 1; all in one if every element is the same. */
    public static Statistics of(NdArray array, int bins) {
        double[] values = array.toArray();
        double min = Double.NaN;
        double max = Double.NaN;
        double sum = 0;
        int zeros = 0;
        int nans = 0;
        int infinities = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                min = value < min || Double.isNaN(min) ? value : min;
                max = value > max || Double.isNaN(max) ? value : max;
                sum += value;
                zeros += value == 0 ? 1 : 0;
            } else {
                nans += Double.isNaN(value) ? 1 : 0;
                infinities += Double.isNaN(value) ? 0 : 1;
            }
        }
        int finite = values.length - nans - infinities;
        return new Statistics(array.shape(), min, max, finite == 0 ? Double.NaN : sum / finite, norm(values, min, max),
                zeros, nans, infinities, histogram(values, min, max, bins));
    }

    /** Scaled on the way, so that squares do not overflow. */
    private static double norm(double[] values, double min, double max) {
        double largest = Math.max(Math.abs(min), Math.abs(max));
        if (Double.isNaN(largest) || largest == 0) {
            return largest;
        }
        double sum = 0;
        for (double value : values) {
            sum += Double.isFinite(value) ? (value / largest) * (value / largest) : 0;
        }
        return largest * Math.sqrt(sum);
    }

    private static Histogram histogram(double[] values, double min, double max, int bins) {
        int[] counts = new int[max > min ? bins : 1];
        for (double value : values) {
            if (Double.isFinite(value)) {
                // halved: the difference of two finite numbers may be infinite
                double share = max > min ? (value / 2 - min / 2) / (max / 2 - min / 2) : 0;
                counts[Math.min((int) (share * counts.length), counts.length - 1)]++;
            }
        }
        return new Histogram(min, max, counts);
    }

    /** How many elements are NaN or infinite. */
    public int nonFinite() {
        return nans + infinities;
    }
}
