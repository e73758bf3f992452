package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** {@code x · Φ(x)} with Φ the standard normal distribution, by the error function, elementwise. Saves x. */
public record Gelu() implements Unary {
    private static final double INVERSE_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI);

    static double distribution(double x) {
        return 0.5 * (1 + ErrorFunction.erf(x * Math.sqrt(0.5)));
    }

    static double density(double x) {
        return StrictMath.exp(-0.5 * x * x) * INVERSE_SQRT_2PI;
    }

    static final Signature<Gelu> SIGNATURE = Signature
            .of(Gelu.class, "gelu", "GeluBackward0", in -> in.text("approximate").equals("tanh") ? null : new Gelu())
            .called("approximate")
            .gradient("{g} · (Φ({0}) + {0} · φ({0}))")
            .result(Types::floating)
            .functional();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] * distribution(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * (distribution(b[i]) + b[i] * density(b[i]));
            }
        }, v, context.saved(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue x = at.in(0);
        GraphValue density = x.pow(2).mul(-0.5).exp().mul(INVERSE_SQRT_2PI);
        return at.gradient().mul(x.apply(new Ndtr()).add(x.mul(density)));
    }
}
