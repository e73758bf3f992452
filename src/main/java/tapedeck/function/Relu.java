package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code max(x, 0)}, elementwise; its slope at 0 is 0, as in PyTorch. Saves its output. */
public record Relu() implements Unary {
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
                y[i] = x[i] < 0 ? 0 : x[i]; // -0 stays
            }
        }, inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] <= 0 ? 0 : a[i];
            }
        }, v, context.saved(0));
    }
}
