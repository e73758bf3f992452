package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The product of a matrix (m, k) and a vector (k), shape (m). Saves each factor that the other's gradient needs. */
public record Mv() implements Function {
    static final Signature<Mv> SIGNATURE = Signature
            .of(Mv.class, "matmul", "MvBackward0", "aten.mv.default", _ -> new Mv())
            .gradient("outer({g}, {1})", "{0}ᵀ @ {g}")
            .explained(Message.verbatim("∂/∂A = g · vᵀ"), Message.verbatim("∂/∂v = Aᵀ · g"))
            .result(Types::alike)
            .operator(Operator.MATMUL);

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        int rows = inputs[0].shape().size(0);
        int columns = inputs[0].shape().size(1);
        int n = inputs[1].numel();
        if (columns != n) {
            throw new EngineException("size mismatch, got input (" + rows + "), mat (" + rows + "x" + columns
                    + "), vec (" + n + ")");
        }
        Factors.save(context, inputs);
        return product(inputs[0], inputs[1]);
    }

    private static NdArray product(NdArray matrix, NdArray vector) {
        return Views.squeeze(Matmul.mm(matrix, Views.unsqueeze(vector, 1)), 1);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray column = Views.unsqueeze(gradient, 1);
        return new NdArray[]{
                context.needs(0) ? Matmul.mm(column, Views.unsqueeze(Factors.second(context), 0)) : null,
                context.needs(1) ? product(Views.transpose(Factors.first(context), 0, 1), gradient) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : product(ta, Factors.second(context)),
                tb == null ? null : product(Factors.first(context), tb), Shape.of(context.shape(0).size(0)));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return input == 0
                ? g.apply(new Unsqueeze(1)).mul(at.in(1))
                : at.in(0).t().apply(new Mv(), g);
    }
}
