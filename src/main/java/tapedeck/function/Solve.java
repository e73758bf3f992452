package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The X of AX = B: A a square matrix or a stack of them, B as many matrices, or vectors. Saves A and X. */
public record Solve() implements Function {
    static final Signature<Solve> SIGNATURE = Signature
            .of(Solve.class, "solve", "LinalgSolveExBackward0", "aten._linalg_solve_ex.default",
                    in -> in.flag("left") ? new Solve() : null)
            .gradient("−inv({0})ᵀ @ {g} @ {y}ᵀ", "inv({0})ᵀ @ {g}")
            .explained(Message.verbatim("∂/∂A = −∂/∂B · Xᵀ"), Message.verbatim("∂/∂B = A⁻ᵀ · g"))
            .result(types -> Matrices.floating("linalg.solve", types))
            .linalg();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Matrices.checkSquare("linalg." + call(), inputs[0].shape());
        NdArray result = solved(inputs[0], inputs[1]);
        context.save(inputs[0]);
        context.save(result);
        return result;
    }

    /** A vector for each matrix is a column. */
    private static NdArray solved(NdArray a, NdArray b) {
        NdArray x = Matrices.solve(a, columns(a, b),
                "torch.linalg.solve: The solver failed because the input matrix is singular.");
        return b.dim() < a.dim() ? Views.squeeze(x, -1) : x;
    }

    private static NdArray columns(NdArray a, NdArray b) {
        return b.dim() < a.dim() ? Views.unsqueeze(b, -1) : b;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray a = context.saved(0);
        NdArray byB = solved(Matrices.t(a), gradient);
        NdArray x = Matrices.t(columns(a, context.saved(1)));
        return new NdArray[]{context.needs(0) ? Arithmetic.neg(Matrices.mm(columns(a, byB), x)) : null,
                context.needs(1) ? byB : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray a = context.saved(0);
        NdArray ta = tangents[0];
        NdArray x = context.saved(1);
        NdArray change = ta == null
                ? null
                : Views.reshape(Arithmetic.neg(Matrices.mm(ta, columns(a, x))), x.shape().toArray());
        return solved(a, Tangents.sum(change, tangents[1], context.shape(1)));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (at.shape(0).dim() != 2 || at.shape(1).dim() > 2) {
            throw at.refusal();
        }
        GraphValue byB = at.in(0).t().apply(this, at.gradient());
        if (input == 1) {
            return byB;
        }
        GraphValue x = at.output();
        boolean vector = at.shape(1).dim() == 1;
        return (vector ? byB.apply(new Unsqueeze(1)).mul(x) : byB.mm(x.t())).neg();
    }
}
