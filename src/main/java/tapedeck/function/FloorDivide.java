package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** Python's {@code a // b}, elementwise and broadcast; it has no derivative, as in PyTorch. */
public record FloorDivide() implements NonDifferentiable {
    static final Signature<FloorDivide> SIGNATURE = Signature
            .of(FloorDivide.class, "floor_divide", "NotImplemented", "aten.floor_divide.default",
                    in -> WithNumber.other(new FloorDivide(), in))
            .also("aten.floor_divide.Scalar")
            .written(_ -> "{0} // {1}");

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        IntegerDivision.check(context, inputs[1]);
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = DivRounded.floor(a[i], b[i]);
            }
        }, inputs[0], inputs[1]);
    }
}
