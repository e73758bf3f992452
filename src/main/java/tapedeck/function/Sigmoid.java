package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loop1;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code σ(x) = 1 / (1 + e⁻ˣ)}, elementwise. Saves its output. */
public record Sigmoid() implements Unary {
    private static final int VECTORS = 32;
    private static final Loop1 PLUS_ONE_INVERTED = (a, b, from, to) -> {
        for (int i = from; i < to; i++) {
            b[i] = 1 / (1 + (float) a[i]);
        }
    };

    static final Signature<Sigmoid> SIGNATURE = Signature
            .elementwise(Sigmoid.class, "sigmoid", "SigmoidBackward0", 1, Sigmoid::new)
            .gradient("{g} · {y} · (1 − {y})")
            .explained(Message.verbatim("∂/∂x = g · σ(x) · (1 − σ(x))"))
            .differentiable(at -> at.gradient().apply(new SigmoidBackward(), at.output()))
            .newArrays();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = context.isSingle()
                ? inSteps(inputs[0])
                : Elementwise.apply(Loops.SIGMOID, inputs[0]);
        context.save(result);
        return result;
    }

    /** {@code 1 / (1 + e⁻ˣ)}, rounded where PyTorch rounds; what its vectors leave over it computes one by one. */
    private static NdArray inSteps(NdArray x) {
        return Elementwise.apply((a, b, from, to) -> {
            for (int i = from; i < to; i++) {
                b[i] = -a[i];
            }
            int vectors = to - (to - from) % VECTORS;
            Loops.FLOAT_EXP.run(b, b, from, vectors);
            for (int i = vectors; i < to; i++) {
                b[i] = (float) StrictMath.exp(b[i]);
            }
            PLUS_ONE_INVERTED.run(b, b, from, to);
        }, x);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = context.round(a[i] * context.round(1 - b[i])) * b[i];
            }
        }, v, context.saved(0));
    }
}
