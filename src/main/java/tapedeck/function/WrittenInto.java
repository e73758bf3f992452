package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** A Function of two arrays, {@code x} and a source that is written into it, that is linear in both. */
interface WrittenInto extends Function {
    /** The output. */
    NdArray write(NdArray x, NdArray source);

    /** The gradient of {@code x}. */
    NdArray ofX(Context context, NdArray gradient);

    /** The gradient of the source. */
    NdArray ofSource(Context context, NdArray gradient);

    /** Returns whether PyTorch saves the source, and so notices that it was changed. */
    default boolean savesSource() {
        return false;
    }

    /** Saves what tells the places. */
    default void save(Context context) {}

    /** Brings what is written to the type of what it is written into. */
    @Override
    default DType result(Types types) {
        return types.input(0);
    }

    @Override
    default boolean promotes() {
        return false;
    }

    @Override
    default boolean isElementwise() { return false; }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = write(inputs[0], inputs[1]);
        save(context);
        if (savesSource()) {
            context.save(inputs[1]);
        }
        return result;
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        context.check();
        return new NdArray[]{context.needs(0) ? ofX(context, gradient) : null,
                context.needs(1) ? ofSource(context, gradient) : null};
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray x = tangents[0];
        NdArray source = tangents[1];
        return write(x == null ? NdArray.zeros(context.shape(0)) : x,
                source == null ? NdArray.zeros(context.shape(1)) : source);
    }

    @Override
    default GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }
}
