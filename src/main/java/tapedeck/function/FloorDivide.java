package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** Python's {@code a // b}, elementwise and broadcast; it has no derivative, as in PyTorch. */
public record FloorDivide() implements Function {
    static final Signature<FloorDivide> SIGNATURE = Signature
            .of(FloorDivide.class, "floor_divide", "NotImplemented", in -> WithNumber.other(new FloorDivide(), in))
            .also("aten.floor_divide.Scalar")
            .explained(Message.of("function.underived"))
            .written(_ -> "{0} // {1}");

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        IntegerDivisionCheck.check(context, inputs[1]);
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = DivRounded.floor(a[i], b[i]);
            }
        }, inputs[0], inputs[1]);
    }

    private static EngineException refusal() {
        return new EngineException("derivative for aten::floor_divide is not implemented");
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        throw refusal();
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        throw refusal();
    }
}
