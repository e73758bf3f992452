package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code x · σ(x)}, elementwise. Saves x. */
public record Silu() implements Unary {
    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    static final Signature<Silu> SIGNATURE = Signature.of(Silu.class, "silu", "SiluBackward0", _ -> new Silu())
            .called()
            .gradient("{g} · sigmoid({0}) · (1 + {0} · (1 − sigmoid({0})))")
            .explained(Message.verbatim("∂/∂x = g · σ(x) · (1 + x · (1 − σ(x)))"))
            .result(Types::floating)
            .functional();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] / (1 + StrictMath.exp(-x[i]));
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * sigmoid(b[i]) * (1 + b[i] * (1 - sigmoid(b[i])));
            }
        }, v, context.saved(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue x = at.in(0);
        GraphValue s = x.apply(new Sigmoid());
        return at.gradient().mul(s.mul(s.neg().add(1).mul(x).add(1)));
    }
}
