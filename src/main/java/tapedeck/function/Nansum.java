package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The sum over dimensions of what is no NaN. Saves x. */
public record Nansum(Dims dims, boolean keepdim) implements Function {
    static final Signature SIGNATURE = Signature.of(Nansum.class, "nansum", "NansumBackward0", "aten.nansum.default",
            in -> new Nansum(in.dims(), in.keepdim()))
            .gradient("{g} · ({0} == {0})")
            .explained(Message.of("function.nansum"))
            .linear()
            .result(Types::counting);

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), dims.python(), Dims.python(keepdim));
    }

    private NdArray sum(NdArray x) {
        return Views.reshape(dims.sum(x), dims.output(x.shape(), keepdim).toArray());
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return sum(Masks.keep(inputs[0], Masks.equal(inputs[0], inputs[0])));
    }

    private static NdArray kept(Context context, NdArray v) {
        return Masks.keep(v, Masks.equal(context.saved(0), context.saved(0)));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{kept(context, dims.restore(gradient, context.shape(0)))};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return sum(kept(context, tangents[0]));
    }
}
