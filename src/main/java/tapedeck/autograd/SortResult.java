package tapedeck.autograd;

import java.util.Locale;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.SortIndices;
import tapedeck.array.Views;
import tapedeck.function.MaxDim;
import tapedeck.function.MinDim;
import tapedeck.function.SelectedByOrder;

/**
 * Numbers chosen along a dimension by their order, and where they stood: what PyTorch's sort, topk, kthvalue, median,
 * mode, cummax and {@code max(dim)} answer. The values pass gradients on to where they were taken from.
 *
 * @param values the numbers
 * @param indices their places along the dimension, int64
 */
public record SortResult(Tensor values, Tensor indices) {
    private static SortResult of(Tensor x, String call, String arguments, int dim, boolean keepdim, NdArray places) {
        String gradFn = call.substring(0, 1).toUpperCase(Locale.ROOT) + call.substring(1)
                + (call.endsWith("median") ? "Backward1" : "Backward0");
        Tensor values = Operations.apply(new SelectedByOrder(call, gradFn, arguments, dim, keepdim, places), x);
        return new SortResult(values, indices(places, dim, keepdim || x.dim() == 0));
    }

    private static Tensor indices(NdArray places, int dim, boolean keepdim) {
        return new Tensor(keepdim ? places : Views.squeeze(places, dim).contiguous(), DType.INT64);
    }

    private static String python(int dim, boolean keepdim) {
        return "dim=" + dim + (keepdim ? ", keepdim=True" : "");
    }

    /** All along {@code dim} in order; equals keep theirs for sure only if {@code stable}. */
    public static SortResult sort(Tensor x, int dim, boolean descending, boolean stable) {
        return of(x, "sort", "dim=" + dim + (descending ? ", descending=True" : "") + (stable ? ", stable=True" : ""),
                dim, true,
                SortIndices.sort(x.data(), dim, descending, stable));
    }

    /** The {@code k} greatest or least, in order if {@code sorted}. */
    public static SortResult topk(Tensor x, int k, int dim, boolean largest, boolean sorted) {
        return of(x, "topk", k + ", dim=" + dim + (largest ? "" : ", largest=False"), dim, true,
                SortIndices.topk(x.data(), k, dim, largest, sorted));
    }

    /** The {@code k}-th least, counted from 1. */
    public static SortResult kthvalue(Tensor x, int k, int dim, boolean keepdim) {
        return of(x, "kthvalue", k + ", " + python(dim, keepdim), dim, keepdim, SortIndices.kthvalue(x.data(), k, dim));
    }

    /** The middle one, of two the lesser. */
    public static SortResult median(Tensor x, int dim, boolean keepdim, boolean withoutNan) {
        String call = withoutNan ? "nanmedian" : "median";
        refuseEmpty(call, x, dim);
        return of(x, call, python(dim, keepdim), dim, keepdim, SortIndices.median(x.data(), dim, withoutNan));
    }

    /** The most frequent, of equally frequent ones the least. */
    public static SortResult mode(Tensor x, int dim, boolean keepdim) {
        refuseEmpty("mode", x, dim);
        return of(x, "mode", python(dim, keepdim), dim, keepdim, SortIndices.mode(x.data(), dim));
    }

    /** The greatest or least so far. */
    public static SortResult cumulative(Tensor x, int dim, boolean greatest) {
        return of(x, greatest ? "cummax" : "cummin", "dim=" + dim, dim, true,
                SortIndices.cumulative(x.data(), dim, greatest));
    }

    /** The greatest or least along {@code dim}, of equals the first. */
    public static SortResult extreme(Tensor x, int dim, boolean keepdim, boolean greatest) {
        Tensor values = Operations.apply(greatest ? new MaxDim(dim, keepdim) : new MinDim(dim, keepdim), x);
        return new SortResult(values, places(x, dim, keepdim, greatest));
    }

    /** Where the greatest or least stands along {@code dim}, of equals the first. */
    public static Tensor places(Tensor x, int dim, boolean keepdim, boolean greatest) {
        refuseEmpty(greatest ? "argmax" : "argmin", x, dim);
        return indices(SortIndices.extreme(x.data(), dim, greatest), dim, keepdim || x.dim() == 0);
    }

    private static void refuseEmpty(String call, Tensor x, int dim) {
        int d = x.shape().wrap(dim);
        if (x.dim() > 0 && x.shape().size(d) == 0) {
            throw EngineException.index(call + "(): Expected reduction dim " + d + " to have non-zero size.");
        }
    }
}
