package tapedeck.array;

/** Reductions and scans along dimensions, for Functions that bring their own loop over one lane of numbers. */
public final class DimensionLoops {
    /** One number out of {@code n} neighbours {@code x[at .. at+n)}. */
    @FunctionalInterface
    public interface Reduction {
        /** The number. */
        double of(double[] x, int at, int n);
    }

    /** Fills {@code y[at], y[at + step], …} from the same places of {@code x}, {@code n} of them. */
    @FunctionalInterface
    public interface Scan {
        /** Fills the lane. */
        void run(double[] x, int xAt, double[] y, int yAt, int step, int n);
    }

    private DimensionLoops() {}

    /** {@code f} over the dimensions marked in {@code reduced}, which stay with size 1. A scalar is one lane of one. */
    public static NdArray reduce(NdArray x, boolean[] reduced, Reduction f) {
        int[] sizes = x.shape().toArray();
        int[] order = new int[sizes.length];
        int next = 0;
        for (int d = 0; d < sizes.length; d++) {
            if (!reduced[d]) {
                order[next++] = d;
            }
        }
        for (int d = 0; d < sizes.length; d++) {
            if (reduced[d]) {
                order[next++] = d;
                sizes[d] = 1;
            }
        }
        NdArray result = NdArray.empty(Shape.owning(sizes));
        NdArray rows = Views.permute(x, order).contiguous();
        int lanes = result.numel();
        int n = lanes == 0 ? 0 : x.numel() / lanes;
        for (int i = 0; i < lanes; i++) {
            result.values()[i] = f.of(rows.values(), rows.offset() + i * n, n);
        }
        return result;
    }

    /** {@code f} along dimension {@code dim}, counted from the front; the shape stays. */
    public static NdArray scan(NdArray x, int dim, Scan f) {
        NdArray from = x.contiguous();
        NdArray result = NdArray.empty(x.shape());
        if (x.numel() == 0) {
            return result;
        }
        int n = x.dim() == 0 ? 1 : x.shape().size(dim);
        int inner = x.dim() == 0 ? 1 : from.stride(dim);
        if (n == 1) {
            inner = x.numel();
        }
        for (int outer = 0; outer < x.numel(); outer += n * inner) {
            for (int i = 0; i < inner; i++) {
                f.run(from.values(), from.offset() + outer + i, result.values(), outer + i, inner, n);
            }
        }
        return result;
    }
}
