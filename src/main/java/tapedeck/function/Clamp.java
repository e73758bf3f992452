package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code min(max(x, min), max)}, elementwise; a NaN bound makes all NaN, as in PyTorch. Saves x. */
public record Clamp(double min, double max) implements Unary {
    static final Signature<Clamp> SIGNATURE = Signature.of(Clamp.class, "clamp", "ClampBackward1",
            in -> new Clamp(in.number("min", Double.NEGATIVE_INFINITY),
                    in.number("max", Double.POSITIVE_INFINITY)))
            .explained(Message.of("function.clamp"))
            .linear()
            .method(f -> Python.number(f.min), f -> Python.number(f.max));

    @Override
    public List<GradientFormula> vjp() {
        String least = Double.isInfinite(min) ? "" : GradientFormula.number(min) + " ≤ ";
        String most = Double.isInfinite(max) ? "" : " ≤ " + GradientFormula.number(max);
        return List.of(GradientFormula.of("{g} · (" + least + "{0}" + most + ")"));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        boolean missing = Double.isNaN(min) || Double.isNaN(max);
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                double raised = x[i] < min ? min : x[i]; // -0 stays where the bound is 0
                y[i] = missing ? Double.NaN : raised > max ? max : raised;
            }
        }, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = b[i] >= min && b[i] <= max ? a[i] : 0;
            }
        }, v, context.saved(0));
    }
}
