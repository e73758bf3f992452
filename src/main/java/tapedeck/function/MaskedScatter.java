package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The first elements of the source, in order, where a mask of the shape of {@code x} is not 0, else {@code x}. Saves the mask. */
public record MaskedScatter(NdArray mask) implements WrittenInto {
    static final Signature<MaskedScatter> SIGNATURE = Signature
            .of(MaskedScatter.class, "masked_scatter", "MaskedScatterBackward0",
                    in -> new MaskedScatter(in.tensor("mask")), "self", "source")
            .gradient("{g}.masked_fill(mask, 0)", "{g}.masked_select(mask)")
            .explained(Message.of("function.masked"), Message.of("function.source"))
            .written(f -> Python.method("{0}", "masked_scatter",
                    Python.shaped("mask", f.mask.toArray(), f.mask.shape().toArray()) + ".bool()", "{1}"));

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException(
                    "masked_scatter: expected self and source to have same dtypes but got" + types.input(0).scalarType()
                            + " and " + types.input(1).scalarType());
        }
        return types.input(0);
    }

    @Override
    public void save(Context context) {
        context.save(mask);
    }

    @Override
    public NdArray write(NdArray x, NdArray source) {
        FlatIndex at = FlatIndex.where(mask);
        if (source.numel() < at.shape().numel()) {
            throw new EngineException("Number of elements of source < number of ones in mask");
        }
        return at.put(x.copy(), Views.reshape(source, source.numel()), 1);
    }

    @Override
    public NdArray ofX(Context context, NdArray gradient) {
        return Masks.drop(gradient, mask);
    }

    @Override
    public NdArray ofSource(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(1));
        NdArray taken = FlatIndex.where(mask).take(gradient);
        System.arraycopy(taken.values(), taken.offset(), result.values(), 0, taken.numel());
        return result;
    }

    @Override
    public Function withOwnArrays() {
        return new MaskedScatter(mask.copy());
    }
}
