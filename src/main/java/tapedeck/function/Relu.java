package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code max(x, 0)}, elementwise; its slope at 0 is 0, as in PyTorch. Saves its output. */
public record Relu() implements Unary {
    private static final long MINUS_ZERO = Double.doubleToRawLongBits(-0.0);
    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    static final Signature<Relu> SIGNATURE = Signature.elementwise(Relu.class, "relu", "ReluBackward0", 1, Relu::new)
            .gradient("{g} · ({0} > 0)")
            .explained(Message.of("function.positive"))
            .linear("Threshold")
            .newArrays();

    @Override
    public DType result(Types types) {
        if (types.common() == DType.BOOL) {
            throw new EngineException("Boolean inputs not supported for relu");
        }
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = positive(x[i]);
            }
        }, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                long twice = Double.doubleToRawLongBits(b[i]) << 1; // the output is 0, -0, positive or NaN
                c[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(a[i]) & (twice | -twice) >> 63);
            }
        }, v, context.saved(0));
    }

    /**
     * {@code x < 0 ? 0 : x}, where -0 and NaN stay. Without a branch, which a processor guesses wrong every other time: a third of
     * the time. Below 0 are those whose bits lie above those of -0, and not above those of -∞.
     */
    private static double positive(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long above = bits - (MINUS_ZERO + 1);
        return Double.longBitsToDouble(bits & (above | ~(above - INFINITY)) >> 63);
    }
}
