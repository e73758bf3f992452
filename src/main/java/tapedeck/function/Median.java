package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.SortIndices;
import tapedeck.text.Message;

/** The middle of all elements, of two middles the lesser, shape (); NaN if there is one, unless these are left out. What is equal to it shares the gradient. Saves the result and x. */
public record Median(boolean withoutNan) implements SingleInput {
    static final Signature<Median> SIGNATURE = Signature
            .of(Median.class, "median", "MedianBackward0", in -> new Median(in.operator().contains("nan")))
            .also("aten.nanmedian.default")
            .named(f -> f.withoutNan ? "nanmedian" : "median",
                    f -> f.withoutNan ? "NanmedianBackward0" : "MedianBackward0")
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared"))
            .linear()
            .result(types -> types.numbers("median_cpu"))
            .method();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = NdArray.scalar(SortIndices.median(inputs[0], withoutNan));
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Masks.keep(Arithmetic.div(gradient, Reduce.sum(ties)), ties);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray ties = Extremes.ties(context.saved(1), context.saved(0));
        return Arithmetic.div(Reduce.sum(Masks.keep(tangent, ties)), Reduce.sum(ties));
    }
}
