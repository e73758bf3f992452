package tapedeck.array;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** {@code torch.multinomial}: numbers of categories, each as probable as its weight. */
public final class Multinomial {
    private final Generator generator;
    private final boolean single;

    /** @param single whether the weights are float32 */
    public Multinomial(Generator generator, boolean single) {
        this.generator = generator;
        this.single = single;
    }

    /**
     * Draws {@code count} categories for each row. Without replacement, or for one draw, they are those of the greatest
     * {@code weight / exponential number}; else each is looked up by a uniform number in the cumulative sums.
     *
     * @param weights of shape (categories) or (rows, categories), not negative, not all 0
     * @throws EngineException with PyTorch's text if they are not, or there are not so many
     */
    public NdArray draw(NdArray weights, int count, boolean replacement) {
        check(weights, count, replacement);
        NdArray rows = weights.contiguous();
        int n = rows.shape().size(-1);
        int[] shape = rows.shape().toArray();
        shape[shape.length - 1] = count;
        NdArray result = NdArray.empty(Shape.of(shape));
        boolean races = !replacement || count == 1;
        double[] times = races
                ? new Distributions(generator, single).exponential_(NdArray.empty(rows.shape()), 1).values()
                : new double[0];
        for (int row = 0; row < rows.numel() / n; row++) {
            double[] weight = Arrays.copyOfRange(rows.values(), rows.offset() + row * n, rows.offset() + row * n + n);
            int[] drawn = races ? race(weight, times, row * n, count) : lookUp(weight, count);
            for (int i = 0; i < count; i++) {
                result.values()[row * count + i] = drawn[i];
            }
        }
        return result;
    }

    private static void check(NdArray weights, int count, boolean replacement) {
        if (weights.dim() != 1 && weights.dim() != 2) {
            throw new EngineException("prob_dist must be 1 or 2 dim");
        }
        int n = weights.shape().size(-1);
        if (count <= 0) {
            throw new EngineException("cannot sample n_sample <= 0 samples");
        }
        if (!replacement && count > n) {
            throw new EngineException("cannot sample n_sample > prob_dist.size(-1) samples without replacement");
        }
        double[] all = weights.toArray();
        for (int row = 0; row < all.length / n; row++) {
            double[] weight = Arrays.copyOfRange(all, row * n, row * n + n);
            if (Arrays.stream(weight).anyMatch(w -> !(w >= 0) || Double.isInfinite(w))) {
                throw new EngineException(replacement && count > 1
                        ? "invalid multinomial distribution (encountering probability entry < 0)"
                        : "probability tensor contains either `inf`, `nan` or element < 0");
            }
            if (Arrays.stream(weight).sum() <= 0) {
                throw new EngineException("invalid multinomial distribution (sum of probabilities <= 0)");
            }
        }
    }

    private int[] race(double[] weight, double[] times, int at, int count) {
        double[] quotient = new double[weight.length];
        Arrays.setAll(quotient, i -> round(weight[i] / times[at + i]));
        return IntStream.range(0, weight.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -quotient[i])).limit(count).mapToInt(i -> i)
                .toArray();
    }

    private int[] lookUp(double[] weight, int count) {
        double[] cumulative = new double[weight.length];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum = round(sum + weight[i]);
            cumulative[i] = sum;
        }
        for (int i = 0; i < weight.length; i++) {
            cumulative[i] = round(cumulative[i] / sum);
        }
        cumulative[weight.length - 1] = 1;
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            double u = generator.nextDouble();
            int left = 0;
            int right = weight.length;
            while (right > left) {
                int middle = left + (right - left) / 2;
                if (cumulative[middle] < u) {
                    left = middle + 1;
                } else {
                    right = middle;
                }
            }
            drawn[i] = left;
        }
        return drawn;
    }

    private double round(double x) {
        return single ? (float) x : x;
    }
}
