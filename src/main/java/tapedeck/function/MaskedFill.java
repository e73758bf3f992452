package tapedeck.function;

import java.util.List;
import java.util.stream.DoubleStream;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * 0 where the mask is not 0, else {@code x}: whatever stood there, it is gone, and not multiplied away. Saves the
 * mask.
 *
 * @param mask of the input's shape
 */
public record MaskedFill(NdArray mask) implements Unary {
    @Override
    public String call() {
        return "masked_fill";
    }

    @Override
    public String gradFn() {
        return "MaskedFillBackward0";
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.masked"));
    }

    @Override
    public List<Vjp> vjp() {
        return List.of(Vjp.of("{g}.masked_fill(mask, 0)"));
    }

    @Override
    public String python(List<String> in) {
        String places = Python.tensor("mask", whole(mask));
        String shaped = mask.dim() == 1
                ? places
                : Python.method(places, "reshape", Python.list(mask.shape().toArray()));
        return Python.method(in.getFirst(), call(), shaped + ".bool()", "0");
    }

    private static int[] whole(NdArray array) {
        return DoubleStream.of(array.toArray()).mapToInt(value -> (int) value).toArray();
    }

    @Override
    public DType result(Types types) {
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(mask);
        return Masks.drop(inputs[0], mask);
    }

    @Override
    public NdArray times(Context context, NdArray v) {
        return Masks.drop(v, context.saved(0));
    }

    @Override
    public Function kept() {
        return new MaskedFill(mask.copy());
    }
}
