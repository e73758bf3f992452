package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code a / b} rounded down, or towards 0, elementwise and broadcast; its gradient is 0. Saves both, as PyTorch does. */
public record DivRounded(boolean down) implements PointwiseOfSeveral {
    static final Signature<DivRounded> SIGNATURE = Signature
            .of(DivRounded.class, "div", "DivBackward2", "aten.div.Tensor_mode",
                    in -> WithNumber.other(new DivRounded(in.text("rounding_mode").equals("floor")), in))
            .also("aten.div.Scalar_mode")
            .broadcast("0", "0")
            .linear()
            .torch(f -> "rounding_mode='" + (f.down ? "floor" : "trunc") + "'");

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        IntegerDivisionCheck.check(context, inputs[1]);
        return PointwiseOfSeveral.super.forward(context, inputs);
    }

    /** As Python's {@code //}, from the remainder: where a is a multiple of b but for rounding, it is not one less. */
    static double floor(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        double quotient = (a - Remainder.of(a, b)) / b;
        double floor = Math.floor(quotient);
        return quotient == 0 ? Math.copySign(0, a / b) : quotient - floor > 0.5 ? floor + 1 : floor;
    }

    @Override
    public double value(double[] in) {
        return down ? floor(in[0], in[1]) : new Trunc().value(in[0] / in[1]);
    }

    @Override
    public double slope(int i, double[] in) {
        return 0;
    }
}
