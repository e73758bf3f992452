package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Python;

/** {@code Φ(x)}, the standard normal distribution function, elementwise: what gelu weighs by. Saves its input. */
public record Ndtr() implements Unary {
    static final Signature<Ndtr> SIGNATURE = Signature.of(Ndtr.class, "ndtr", "SpecialNdtrBackward0")
            .gradient("{g} · φ({0})")
            .differentiable(at -> at.gradient().mul(at.in(0).pow(2).mul(-0.5).exp().mul(Gelu.density(0))))
            .result(Types::floating)
            .written(_ -> Python.torch("special.ndtr", "{0}"));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = Gelu.distribution(x[i]);
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * Gelu.density(b[i]);
            }
        }, v, context.saved(0));
    }
}
