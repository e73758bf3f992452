package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x} where positive, else {@code slope · x}, elementwise. Saves x. */
public record LeakyRelu(double slope) implements Unary {
    static final Signature<LeakyRelu> SIGNATURE = Signature
            .of(LeakyRelu.class, "leaky_relu", "LeakyReluBackward0", in -> new LeakyRelu(in.number("negative_slope")))
            .called("negative_slope")
            .gradient(f -> "where({0} > 0, {g}, " + GradientFormula.number(f.slope) + " · {g})")
            .explained(Message.of("function.positive.slope"))
            .linear("LeakyRelu")
            .result(Types::floating)
            .functional(f -> Python.number(f.slope));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] > 0 ? x[i] : x[i] * slope;
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] > 0 ? a[i] : a[i] * slope;
            }
        }, v, context.saved(0));
    }
}
