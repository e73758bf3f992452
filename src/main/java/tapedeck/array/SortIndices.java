package tapedeck.array;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The order of numbers along a dimension: places, counted from 0, of an array's sorted, greatest, middle and most frequent elements. NaN
 * is greater than all. Of equals the choice is PyTorch's on a CPU.
 */
public final class SortIndices {
    /** One lane of numbers: {@code x[at .. at + n)}. */
    @SuppressWarnings("ArrayRecordComponent") // it is a way to look at the numbers, and nobody compares two
    private record Lane(double[] x, int at, int n) {
        double get(int i) {
            return x[at + i];
        }

        boolean isNaN(int i) {
            return Double.isNaN(x[at + i]);
        }

        boolean less(int i, int j) {
            return (!isNaN(i) && isNaN(j)) || get(i) < get(j);
        }

        boolean greater(int i, int j) {
            return (isNaN(i) && !isNaN(j)) || get(i) > get(j);
        }

        int[] places() {
            return IntStream.range(0, n).toArray();
        }
    }

    /** The choice from a lane. */
    @FunctionalInterface
    private interface Choice {
        int[] of(Lane lane);
    }

    private SortIndices() {}

    private static NdArray choose(NdArray x, int dim, int count, Choice choice) {
        int d = x.shape().wrap(dim);
        NdArray turned = x.dim() == 0 ? Views.unsqueeze(x, 0) : Views.transpose(x, d, -1);
        NdArray rows = turned.contiguous();
        int[] sizes = rows.shape().toArray();
        int n = sizes[sizes.length - 1];
        sizes[sizes.length - 1] = count;
        NdArray result = NdArray.empty(Shape.of(sizes));
        int lanes = count == 0 ? 0 : result.numel() / count;
        for (int lane = 0; lane < lanes; lane++) {
            int[] chosen = choice.of(new Lane(rows.values(), rows.offset() + lane * n, n));
            for (int k = 0; k < count; k++) {
                result.values()[lane * count + k] = chosen[k];
            }
        }
        return x.dim() == 0 ? Views.reshape(result) : Views.transpose(result, d, -1).contiguous();
    }

    private static int size(NdArray x, int dim) {
        return x.dim() == 0 ? 1 : x.shape().size(dim);
    }

    /** The places in ascending or descending order; equals stay in theirs only if {@code stable}. Of x's shape. */
    public static NdArray sort(NdArray x, int dim, boolean descending, boolean stable) {
        return choose(x, dim, size(x, dim), lane -> {
            if (!stable) {
                int[] loose = lane.places();
                new Introsort(loose, descending ? lane::greater : lane::less).sort(0, lane.n);
                return loose;
            }
            Integer[] places = Arrays.stream(lane.places()).boxed().toArray(Integer[]::new);
            Arrays.sort(places, (i, j) -> {
                if (lane.less(i, j)) {
                    return descending ? 1 : -1;
                }
                return lane.less(j, i) ? (descending ? -1 : 1) : 0;
            });
            return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
        });
    }

    /**
     * The places of the {@code k} greatest or least, in order if {@code sorted}.
     *
     * @throws EngineException with PyTorch's text if there are not so many
     */
    public static NdArray topk(NdArray x, int k, int dim, boolean largest, boolean sorted) {
        int d = x.shape().wrap(dim);
        if (k < 0 || k > size(x, d)) {
            throw new EngineException("selected index k out of range");
        }
        return choose(x, d, k, lane -> {
            int[] places = lane.places();
            Introsort order = new Introsort(places, largest ? lane::greater : lane::less);
            if (k * 64L <= lane.n) {
                order.partialSort(0, k, lane.n);
            } else if (k > 0) {
                order.select(0, k - 1, lane.n);
                if (sorted) {
                    order.sort(0, k - 1);
                }
            }
            return places;
        });
    }

    /**
     * The place of the {@code k}-th least, counted from 1; {@code dim} stays with size 1.
     *
     * @throws EngineException with PyTorch's text if there are not so many
     */
    public static NdArray kthvalue(NdArray x, int k, int dim) {
        int d = x.shape().wrap(dim);
        if (x.dim() > 0 && x.shape().size(d) == 0) {
            throw EngineException.index("kthvalue(): Expected reduction dim " + d + " to have non-zero size.");
        }
        if (k < 1 || k > size(x, d)) {
            throw new EngineException("kthvalue(): selected number k out of range for dimension " + d);
        }
        return choose(x, d, 1, lane -> {
            int[] places = lane.places();
            quickSelect(places, lane, k - 1);
            return new int[]{places[k - 1]};
        });
    }

    /** Hoare's selection (1961) in PyTorch's steps. */
    private static void quickSelect(int[] a, Lane lane, int k) {
        int left = 0;
        int right = a.length - 1;
        while (right > left) {
            if (right == left + 1) {
                order(a, lane, left, right);
                return;
            }
            swap(a, left + (right - left) / 2, left + 1);
            order(a, lane, left + 1, right);
            order(a, lane, left, right);
            order(a, lane, left + 1, left);
            int i = left + 1;
            int j = right;
            int pivot = a[left];
            while (true) {
                do {
                    i++;
                } while (lane.greater(pivot, a[i]));
                do {
                    j--;
                } while (lane.greater(a[j], pivot));
                if (j < i) {
                    break;
                }
                swap(a, i, j);
            }
            swap(a, left, j);
            left = j <= k ? i : left;
            right = j >= k ? j - 1 : right;
        }
    }

    private static void order(int[] a, Lane lane, int i, int j) {
        if (lane.greater(a[i], a[j])) {
            swap(a, i, j);
        }
    }

    private static void swap(int[] a, int i, int j) {
        int kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }

    /** The place of the middle one, of two the lesser, or of the first NaN unless these are left out; {@code dim} stays with size 1. */
    public static NdArray median(NdArray x, int dim, boolean withoutNan) {
        return choose(x, dim, 1, lane -> new int[]{median(lane, withoutNan)});
    }

    /** The middle number of all, of two the lesser; NaN of none, or if there is one, unless these are left out. */
    public static double median(NdArray x, boolean withoutNan) {
        NdArray from = x.contiguous();
        Lane lane = new Lane(from.values(), from.offset(), from.numel());
        return lane.n == 0 ? Double.NaN : lane.get(median(lane, withoutNan));
    }

    private static int median(Lane lane, boolean withoutNan) {
        int missing = 0;
        for (int i = 0; i < lane.n; i++) {
            if (lane.isNaN(i)) {
                if (!withoutNan) {
                    return i;
                }
                missing++;
            }
        }
        int[] places = lane.places();
        int k = missing == lane.n ? 0 : (lane.n - missing - 1) / 2;
        new Introsort(places, (i, j) -> lane.less(i, j) || (!lane.less(j, i) && i < j)).select(0, k, lane.n);
        return places[k];
    }

    /** The place of the most frequent, of equally frequent ones of the least; {@code dim} stays with size 1. */
    public static NdArray mode(NdArray x, int dim) {
        return choose(x, dim, 1, lane -> {
            int[] places = lane.places();
            new Introsort(places, (i, j) -> lane.get(i) < lane.get(j)).sort(0, lane.n);
            int run = 0;
            int longest = 0;
            int best = 0;
            for (int i = 0; i < lane.n; i++) {
                run++;
                if (i == lane.n - 1 || lane.get(places[i]) != lane.get(places[i + 1])) {
                    best = run > longest ? places[i] : best;
                    longest = Math.max(run, longest);
                    run = 0;
                }
            }
            return new int[]{best};
        });
    }

    /** The place of the greatest or least so far, of equals the last; of x's shape. */
    public static NdArray cumulative(NdArray x, int dim, boolean greatest) {
        return choose(x, dim, size(x, dim), lane -> {
            int[] places = new int[lane.n];
            for (int i = 1; i < lane.n; i++) {
                int best = places[i - 1];
                boolean reaches = greatest ? lane.get(i) >= lane.get(best) : lane.get(i) <= lane.get(best);
                places[i] = lane.isNaN(i) || (!lane.isNaN(best) && reaches) ? i : best;
            }
            return places;
        });
    }

    /** The place of the greatest or least, of equals the first, NaN wins; {@code dim} stays with size 1. */
    public static NdArray extreme(NdArray x, int dim, boolean greatest) {
        return choose(x, dim, 1, lane -> {
            int best = 0;
            for (int i = 1; i < lane.n && !lane.isNaN(best); i++) {
                if (lane.isNaN(i) || (greatest ? lane.get(i) > lane.get(best) : lane.get(i) < lane.get(best))) {
                    best = i;
                }
            }
            return new int[]{best};
        });
    }
}
