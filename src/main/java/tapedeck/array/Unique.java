package tapedeck.array;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What occurs among numbers, or among the slices of an array, each once; with which of them each is, and how often it
 * occurs: {@code torch.unique} and {@code unique_consecutive}.
 *
 * @param first the place of the first of each, in the order of the result
 * @param inverse for each number or slice, which of the result it is
 * @param counts how often each occurs
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
public record Unique(int[] first, double[] inverse, double[] counts) {
    /** Of the numbers {@code x} in row-major order, ascending; NaN is unlike itself and comes last. */
    public static Unique sorted(NdArray x) {
        double[] values = x.toArray();
        Integer[] order = order(values.length,
                (i, j) -> Double.compare(values[i] + 0.0, values[j] + 0.0)); // -0 and 0 are one
        return grouped(order, (i, j) -> values[i] == values[j]);
    }

    /** Of the slices of {@code x} along {@code dim}, ascending by their numbers in row-major order. */
    public static Unique slices(NdArray x, int dim) {
        double[][] rows = rows(x, dim);
        return grouped(order(rows.length, (i, j) -> Arrays.compare(rows[i], rows[j])),
                (i, j) -> Arrays.equals(rows[i], rows[j]));
    }

    /** Of the numbers {@code x}: one for each run of equals. */
    public static Unique consecutive(NdArray x) {
        double[] values = x.toArray();
        return grouped(order(values.length, (_, _) -> 0), (i, j) -> values[i] == values[j]);
    }

    /** Of the slices of {@code x} along {@code dim}: one for each run of equals. */
    public static Unique consecutive(NdArray x, int dim) {
        double[][] rows = rows(x, dim);
        return grouped(order(rows.length, (_, _) -> 0), (i, j) -> Arrays.equals(rows[i], rows[j]));
    }

    private static double[][] rows(NdArray x, int dim) {
        NdArray front = Views.transpose(x, 0, dim).contiguous();
        int count = front.shape().size(0);
        double[] all = front.toArray();
        int width = count == 0 ? 0 : all.length / count;
        return IntStream.range(0, count).mapToObj(i -> Arrays.copyOfRange(all, i * width, (i + 1) * width))
                .toArray(double[][]::new);
    }

    private static Integer[] order(int n, Comparator<Integer> comparator) {
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, comparator);
        return order;
    }

    private static Unique grouped(Integer[] order, Introsort.Order same) {
        int n = order.length;
        int[] first = new int[n];
        double[] inverse = new double[n];
        double[] counts = new double[n];
        int groups = 0;
        for (int k = 0; k < n; k++) {
            if (k == 0 || !same.before(order[k - 1], order[k])) {
                first[groups++] = order[k];
            }
            counts[groups - 1]++;
            inverse[order[k]] = groups - 1;
        }
        return new Unique(Arrays.copyOf(first, groups), inverse, Arrays.copyOf(counts, groups));
    }
}
