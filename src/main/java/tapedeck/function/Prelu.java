package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;

/** {@code x} where positive, else {@code w · x}, elementwise, with w of a shape that broadcasts to x's. Saves both. */
public record Prelu() implements Function {
    static final Signature<Prelu> SIGNATURE = Signature
            .of(Prelu.class, "prelu", "PreluKernelBackward0", "aten._prelu_kernel.default", _ -> new Prelu())
            .gradient(GradientFormula.of("where({0} > 0, {g}, {1} · {g})"),
                    GradientFormula.broadcast("where({0} > 0, 0, {g} · {0})"))
            .explained(Message.of("function.prelu"), Message.of("function.prelu.weight"))
            .functional();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        context.save(inputs[1]);
        return Elementwise.apply((x, w, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] > 0 ? x[i] : w[i] * x[i];
            }
        }, inputs[0], inputs[1]);
    }

    /** 1 where x is positive, else w. */
    private static NdArray slope(Context context) {
        return Elementwise.apply((x, w, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] > 0 ? 1 : w[i];
            }
        }, context.saved(0), context.saved(1));
    }

    /** x where it is not positive, else 0. */
    private static NdArray below(Context context) {
        return Elementwise.apply((x, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] > 0 ? 0 : x[i];
            }
        }, context.saved(0));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{context.needs(0) ? Arithmetic.mul(gradient, slope(context)) : null, context.needs(1)
                ? Reduce.sumTo(Arithmetic.mul(gradient, below(context)), context.shape(1), context.type())
                : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tx = tangents[0];
        NdArray tw = tangents[1];
        return Tangents.sum(tx == null ? null : Arithmetic.mul(tx, slope(context)),
                tw == null ? null : Arithmetic.mul(below(context), tw), context.shape(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue x = at.in(0);
        GraphValue above = x.constant(Masks.positive(x.data()));
        return input == 0
                ? at.gradient().mul(above.apply(new Where(), x.number(1), at.in(1)))
                : at.gradient().mul(above.apply(new Where(), x.number(0), x)).sumTo(at.shape(1));
    }
}
