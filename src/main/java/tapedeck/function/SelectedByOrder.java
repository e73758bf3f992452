package tapedeck.function;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.SortIndices;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The elements at chosen places along a dimension: the values of {@code sort}, {@code topk}, {@code kthvalue}, {@code median}, {@code
 * mode}, {@code cummax}. The choice itself is not differentiated. Saves the places.
 *
 * @param call what was called, {@code topk}
 * @param gradFn its name in PyTorch
 * @param arguments of the call as Python has them
 * @param places along {@code dim}, which stays, even with size 1
 * @param keepdim whether {@code dim} stays in the output; if not its size is 1
 */
public record SelectedByOrder(String call, String gradFn, String arguments, int dim, boolean keepdim, NdArray places)
        implements
            SingleInput {
    static final Signature<SelectedByOrder> SIGNATURE = Signature
            .of(SelectedByOrder.class, "sort", "SortBackward0", SelectedByOrder::of)
            .also("aten.sort.stable", "aten.topk.default", "aten.kthvalue.default", "aten.median.dim",
                    "aten.nanmedian.dim", "aten.mode.default", "aten.cummax.default", "aten.cummin.default")
            .gradient("zeros.scatter_add({g})")
            .explained(Message.of("function.taken"))
            .linear();

    private static @Nullable Function of(AtenCall in) {
        NdArray x = in.tensor("self");
        int dim = in.dim();
        return switch (in.operator()) {
            case "aten.sort.default", "aten.sort.stable" ->
                sort(x, dim, in.flag("descending"), in.flag("stable"));
            case "aten.topk.default" -> topk(x, in.whole("k"), dim, in.flag("largest"), in.flag("sorted"));
            case "aten.kthvalue.default" -> kthvalue(x, in.whole("k"), dim, in.keepdim());
            case "aten.median.dim" -> median(x, dim, in.keepdim(), false);
            case "aten.nanmedian.dim" -> median(x, dim, in.keepdim(), true);
            case "aten.mode.default" -> mode(x, dim, in.keepdim());
            case "aten.cummax.default" -> cumulative(x, dim, true);
            case "aten.cummin.default" -> cumulative(x, dim, false);
            default -> null;
        };
    }

    private static SelectedByOrder of(String call, String arguments, int dim, boolean keepdim, NdArray places) {
        String gradFn = call.substring(0, 1).toUpperCase(Locale.ROOT) + call.substring(1)
                + (call.endsWith("median") ? "Backward1" : "Backward0");
        return new SelectedByOrder(call, gradFn, arguments, dim, keepdim, places);
    }

    private static String python(int dim, boolean keepdim) {
        return "dim=" + dim + (keepdim ? ", keepdim=True" : "");
    }

    /** All along {@code dim} in order; equals keep theirs for sure only if {@code stable}. */
    public static SelectedByOrder sort(NdArray x, int dim, boolean descending, boolean stable) {
        return of("sort", "dim=" + dim + (descending ? ", descending=True" : "") + (stable ? ", stable=True" : ""), dim,
                true, SortIndices.sort(x, dim, descending, stable));
    }

    /** The {@code k} greatest or least, in order if {@code sorted}. */
    public static SelectedByOrder topk(NdArray x, int k, int dim, boolean largest, boolean sorted) {
        return of("topk", k + ", dim=" + dim + (largest ? "" : ", largest=False"), dim, true,
                SortIndices.topk(x, k, dim, largest, sorted));
    }

    /** The {@code k}-th least, counted from 1. */
    public static SelectedByOrder kthvalue(NdArray x, int k, int dim, boolean keepdim) {
        return of("kthvalue", k + ", " + python(dim, keepdim), dim, keepdim, SortIndices.kthvalue(x, k, dim));
    }

    /** The middle one, of two the lesser. */
    public static SelectedByOrder median(NdArray x, int dim, boolean keepdim, boolean withoutNan) {
        return of(withoutNan ? "nanmedian" : "median", python(dim, keepdim), dim, keepdim,
                SortIndices.median(x, dim, withoutNan));
    }

    /** The most frequent, of equally frequent ones the least. */
    public static SelectedByOrder mode(NdArray x, int dim, boolean keepdim) {
        return of("mode", python(dim, keepdim), dim, keepdim, SortIndices.mode(x, dim));
    }

    /** The greatest or least so far. */
    public static SelectedByOrder cumulative(NdArray x, int dim, boolean greatest) {
        return of(greatest ? "cummax" : "cummin", "dim=" + dim, dim, true, SortIndices.cumulative(x, dim, greatest));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call, arguments) + ".values";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(places);
        if (call.startsWith("cum")) { // as PyTorch does
            context.save(inputs[0]);
        }
        return select(inputs[0], places);
    }

    private NdArray select(NdArray x, NdArray chosen) {
        NdArray values = new FlatIndices(x.shape(), dim, chosen).gather(x);
        return keepdim || values.dim() == 0 ? values : Views.squeeze(values, dim);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        NdArray chosen = context.saved(0);
        NdArray lanes = Views.reshape(gradient, chosen.shape().toArray());
        return new FlatIndices(shape, dim, chosen).scatter(lanes, shape);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return select(tangent, context.saved(0));
    }

    @Override
    public Function withOwnArrays() {
        return new SelectedByOrder(call, gradFn, arguments, dim, keepdim, places.copy());
    }
}
