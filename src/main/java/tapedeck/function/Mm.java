package tapedeck.function;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The product of two matrices, shapes (m, k) and (k, n). Saves each factor that the other's gradient needs. */
public record Mm() implements Function {
    static final Signature<Mm> SIGNATURE = Signature
            .of(Mm.class, "matmul", "MmBackward0", "aten.mm.default", _ -> new Mm())
            .gradient("{g} @ {1}ᵀ", "{0}ᵀ @ {g}")
            .explained(Message.verbatim("∂/∂A = g · Bᵀ"), Message.verbatim("∂/∂B = Aᵀ · g"))
            .differentiable(
                    (_, input, at) -> input == 0 ? at.gradient().mm(at.in(1).t()) : at.in(0).t().mm(at.gradient()))
            .result(types -> types.same(0, 1))
            .newArrays()
            .operator(Operator.MATMUL);

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        if (context.needs(0)) {
            context.save(inputs[1]);
        }
        if (context.needs(1)) {
            context.save(inputs[0]);
        }
        return Matmul.mm(inputs[0], inputs[1], context.type());
    }

    private static NdArray b(Context context) {
        return context.saved(0);
    }

    private static NdArray a(Context context) {
        return context.saved(context.needs(0) ? 1 : 0);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0) ? Matmul.mm(gradient, Views.transpose(b(context), 0, 1), context.type()) : null,
                context.needs(1) ? Matmul.mm(Views.transpose(a(context), 0, 1), gradient, context.type()) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        NdArray byA = ta == null ? null : Matmul.mm(ta, b(context));
        NdArray byB = tb == null ? null : Matmul.mm(a(context), tb);
        return byA != null && byB != null ? Arithmetic.add(byA, byB) : byA != null ? byA : Objects.requireNonNull(byB);
    }
}
