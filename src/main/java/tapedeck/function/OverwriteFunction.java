package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Python;

/** The source, stretched, takes the place of all of {@code x}: no gradient goes on to {@code x}. */
interface OverwriteFunction extends WrittenInto {
    @Override
    default String python(List<String> in) {
        return Python.method(in.get(1), "expand_as", in.getFirst());
    }

    @Override
    default boolean isElementwise() { return true; }

    @Override
    default NdArray write(NdArray x, NdArray source) {
        return Views.expand(source, x.shape()).copy();
    }

    @Override
    default NdArray ofX(Context context, NdArray gradient) {
        return NdArray.zeros(context.shape(0));
    }
}
