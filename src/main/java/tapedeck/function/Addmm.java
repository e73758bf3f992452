package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/**
 * {@code b + X · W}, what a linear layer runs: inputs b, which broadcasts, X (m, k) and W (k, n). Saves each factor
 * that the other's gradient needs.
 */
public record Addmm() implements Function {
    static final Signature<Addmm> SIGNATURE = Signature.of(Addmm.class, "addmm", "AddmmBackward0",
            in -> in.number("beta") == 1 && in.number("alpha") == 1 ? new Addmm() : null)
            .gradient(GradientFormula.broadcast("{g}"), GradientFormula.of("{g} @ {2}ᵀ"),
                    GradientFormula.of("{1}ᵀ @ {g}"))
            .explained(Message.verbatim("∂/∂b = Σ g"), Message.verbatim("∂/∂X = g · Wᵀ"),
                    Message.verbatim("∂/∂W = Xᵀ · g"))
            .result(Types::added)
            .newArrays();

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        if (context.needs(1)) {
            context.save(inputs[2]);
        }
        if (context.needs(2)) {
            context.save(inputs[1]);
        }
        NdArray product = Matmul.mm(inputs[1], inputs[2], context.type());
        return Arithmetic.add(product, Views.expand(inputs[0], product.shape()));
    }

    private static NdArray w(Context context) {
        return context.saved(0);
    }

    private static NdArray x(Context context) {
        return context.saved(context.needs(1) ? 1 : 0);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(gradient, context.shape(0), context.type()) : null,
                context.needs(1) ? Matmul.mm(gradient, transposed(w(context)), context.type()) : null,
                context.needs(2) ? Matmul.mm(transposed(x(context)), gradient, context.type()) : null};
    }

    private static NdArray transposed(NdArray matrix) {
        return Views.transpose(matrix, 0, 1);
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tb = tangents[0];
        NdArray tx = tangents[1];
        NdArray tw = tangents[2];
        NdArray sum = NdArray.zeros(Shape.of(context.shape(1).size(0), context.shape(2).size(1)));
        sum = tb == null ? sum : Arithmetic.add(sum, tb);
        sum = tx == null ? sum : Arithmetic.add(sum, Matmul.mm(tx, w(context)));
        return tw == null ? sum : Arithmetic.add(sum, Matmul.mm(x(context), tw));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return switch (input) {
            case 0 -> g.sumTo(at.shape(0));
            case 1 -> g.mm(at.in(2).t());
            default -> at.in(1).t().mm(g);
        };
    }
}
