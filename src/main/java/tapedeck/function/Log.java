package tapedeck.function;

import tapedeck.array.Elementwise;
import tapedeck.array.Loops;
import tapedeck.array.NdArray;

/** The natural logarithm {@code ln x}, elementwise. Saves x. */
public record Log() implements Unary {
    static final Signature<Log> SIGNATURE = Signature.elementwise(Log.class, "log", "LogBackward0", 1, Log::new)
            .gradient("{g} / {0}")
            .differentiable(at -> at.gradient().div(at.in(0)));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        return Elementwise.apply(Loops.LOG, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] / b[i];
            }
        }, v, context.saved(0));
    }
}
