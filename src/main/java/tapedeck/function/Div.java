package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** {@code a / b}, elementwise and broadcast. Saves b, and a if b needs a gradient. */
public record Div() implements Function {
    static final Signature<Div> SIGNATURE = Signature
            .of(Div.class, "div", "DivBackward0", "aten.div.Tensor", in -> in.isTensor("other") ? new Div() : null)
            .broadcast("{g} / {1}", "−{g} · {0} / {1}²")
            .result(Types::floating)
            .operator(Operator.DIV);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        if (context.needs(1)) {
            context.save(inputs[0]);
        }
        return Arithmetic.div(inputs[0], inputs[1]);
    }

    /** As PyTorch orders it: {@code -v · ((a / b) / b)}. */
    private static NdArray byDivisor(Context context, NdArray v) {
        NdArray b = context.saved(0);
        NdArray quotient = context.round(Arithmetic.div(context.saved(1), b));
        return Arithmetic.mul(Arithmetic.neg(v), context.round(Arithmetic.div(quotient, b)));
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0)
                        ? Reduce.sumTo(Arithmetic.div(gradient, context.saved(0)), context.shape(0), context.type())
                        : null,
                context.needs(1) ? Reduce.sumTo(byDivisor(context, gradient), context.shape(1), context.type()) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : Arithmetic.div(ta, context.saved(0)),
                tb == null ? null : byDivisor(context, tb), Tangents.broadcast(context));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue slope = at.gradient().div(at.in(1));
        return (input == 0 ? slope : at.gradient().neg().mul(at.in(0).div(at.in(1)).div(at.in(1))))
                .sumTo(at.shape(input));
    }
}
