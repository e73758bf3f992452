package tapedeck.numpy.random;

import java.util.Arrays;

/** Draws by given probabilities: uniform numbers looked up in their cumulative sums. */
final class WeightedChoice {
    private WeightedChoice() {}

    static int[] with(BitStream bits, double[] p, int n) {
        double[] cumulative = cumulative(p);
        int[] drawn = new int[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = place(cumulative, bits.nextDouble());
        }
        return drawn;
    }

    /** Draws as many as are still wanted, keeps each place the first time it comes, and forgets its probability. */
    static int[] without(BitStream bits, double[] p, int n) {
        double[] left = p.clone();
        int[] found = new int[n];
        int count = 0;
        while (count < n) {
            double[] uniform = new double[n - count];
            for (int i = 0; i < uniform.length; i++) {
                uniform[i] = bits.nextDouble();
            }
            for (int i = 0; i < count; i++) {
                left[found[i]] = 0;
            }
            double[] cumulative = cumulative(left);
            int before = count;
            for (double u : uniform) {
                int place = place(cumulative, u);
                if (Arrays.stream(found, before, count).noneMatch(known -> known == place)) {
                    found[count++] = place;
                }
            }
        }
        return found;
    }

    private static double[] cumulative(double[] p) {
        double[] sums = p.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        double all = sums[sums.length - 1];
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /** How many sums are no greater than {@code u}. */
    private static int place(double[] cumulative, double u) {
        int low = 0;
        int high = cumulative.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (u < cumulative[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
