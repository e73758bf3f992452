package tapedeck.data.profile;

import java.util.HashMap;
import java.util.Map;

/** The association of two columns, over the rows in which both say something. */
final class Association {
    private Association() {}

    /**
     * Pearson's correlation of two columns of numbers, from -1 to 1; the correlation ratio of numbers and categories, and
     * Cramér's V of two columns of categories, both from 0 to 1. NaN if one of them does not vary.
     */
    static double of(ColumnCells a, boolean aNumbers, ColumnCells b, boolean bNumbers) {
        if (aNumbers && bNumbers) {
            return pearson(a, b);
        }
        if (aNumbers || bNumbers) {
            return aNumbers ? ratio(a, b) : ratio(b, a);
        }
        return cramer(a, b);
    }

    private static double pearson(ColumnCells a, ColumnCells b) {
        double n = 0;
        double meanA = 0;
        double meanB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int row = 0; row < a.size(); row++) {
            double x = a.numberIn(row);
            double y = b.numberIn(row);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                n++;
                double offA = x - meanA;
                double offB = y - meanB;
                meanA += offA / n;
                meanB += offB / n;
                squaresA += offA * (x - meanA);
                squaresB += offB * (y - meanB);
                products += offA * (y - meanB);
            }
        }
        return products / Math.sqrt(squaresA) / Math.sqrt(squaresB);
    }

    /** The root of the share of the variance that lies between the categories. */
    private static double ratio(ColumnCells numbers, ColumnCells categories) {
        int groups = categories.values().size();
        double[] counts = new double[groups];
        double[] means = new double[groups];
        double n = 0;
        double mean = 0;
        double all = 0;
        for (int row = 0; row < numbers.size(); row++) {
            double x = numbers.numberIn(row);
            int group = categories.code(row);
            if (Double.isFinite(x) && group != ColumnCells.MISSING) {
                n++;
                double off = x - mean;
                mean += off / n;
                all += off * (x - mean);
                counts[group]++;
                means[group] += (x - means[group]) / counts[group];
            }
        }
        double between = 0;
        for (int group = 0; group < groups; group++) {
            between += counts[group] * (means[group] - mean) * (means[group] - mean);
        }
        return Math.sqrt(between / all);
    }

    private static double cramer(ColumnCells a, ColumnCells b) {
        double[] countsA = new double[a.values().size()];
        double[] countsB = new double[b.values().size()];
        Map<Long, Integer> pairs = new HashMap<>();
        double n = 0;
        for (int row = 0; row < a.size(); row++) {
            int x = a.code(row);
            int y = b.code(row);
            if (x != ColumnCells.MISSING && y != ColumnCells.MISSING) {
                n++;
                countsA[x]++;
                countsB[y]++;
                pairs.merge((long) x * countsB.length + y, 1, Integer::sum);
            }
        }
        double sum = -1;
        for (Map.Entry<Long, Integer> pair : pairs.entrySet()) {
            double count = pair.getValue();
            sum += count / countsA[(int) (pair.getKey() / countsB.length)] * count
                    / countsB[(int) (pair.getKey() % countsB.length)];
        }
        return n == 0 ? Double.NaN : Math.sqrt(sum / (Math.min(some(countsA), some(countsB)) - 1));
    }

    private static int some(double... counts) {
        int some = 0;
        for (double count : counts) {
            some += count > 0 ? 1 : 0;
        }
        return some;
    }
}
