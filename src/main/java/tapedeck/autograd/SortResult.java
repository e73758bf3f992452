package tapedeck.autograd;

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
    private static SortResult of(Tensor x, SelectedByOrder chosen) {
        return new SortResult(Operations.apply(chosen, x),
                indices(chosen.places(), chosen.dim(), chosen.keepdim() || x.dim() == 0));
    }

    private static Tensor indices(NdArray places, int dim, boolean keepdim) {
        return new Tensor(keepdim ? places : Views.squeeze(places, dim).contiguous(), DType.INT64);
    }

    /** All along {@code dim} in order; equals keep theirs for sure only if {@code stable}. */
    public static SortResult sort(Tensor x, int dim, boolean descending, boolean stable) {
        return of(x, SelectedByOrder.sort(x.data(), dim, descending, stable));
    }

    /** The {@code k} greatest or least, in order if {@code sorted}. */
    public static SortResult topk(Tensor x, int k, int dim, boolean largest, boolean sorted) {
        return of(x, SelectedByOrder.topk(x.data(), k, dim, largest, sorted));
    }

    /** The {@code k}-th least, counted from 1. */
    public static SortResult kthvalue(Tensor x, int k, int dim, boolean keepdim) {
        return of(x, SelectedByOrder.kthvalue(x.data(), k, dim, keepdim));
    }

    /** The middle one, of two the lesser. */
    public static SortResult median(Tensor x, int dim, boolean keepdim, boolean withoutNan) {
        refuseEmpty(withoutNan ? "nanmedian" : "median", x, dim);
        return of(x, SelectedByOrder.median(x.data(), dim, keepdim, withoutNan));
    }

    /** The most frequent, of equally frequent ones the least. */
    public static SortResult mode(Tensor x, int dim, boolean keepdim) {
        refuseEmpty("mode", x, dim);
        return of(x, SelectedByOrder.mode(x.data(), dim, keepdim));
    }

    /** The greatest or least so far. */
    public static SortResult cumulative(Tensor x, int dim, boolean greatest) {
        return of(x, SelectedByOrder.cumulative(x.data(), dim, greatest));
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
