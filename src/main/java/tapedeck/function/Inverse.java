package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The inverse of a square matrix, or of each of a stack. Saves its output. */
public record Inverse() implements SingleInput {
    static final Signature<Inverse> SIGNATURE = Signature
            .of(Inverse.class, "inv", "LinalgInvExBackward0", "aten.linalg_inv_ex.default", _ -> new Inverse())
            .gradient("−{y}ᵀ @ {g} @ {y}ᵀ")
            .explained(Message.verbatim("∂/∂A = −A⁻ᵀ · g · A⁻ᵀ"))
            .result(types -> Matrices.floating("linalg.inv", types))
            .linalg();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Matrices.checkSquare("linalg." + call(), inputs[0].shape());
        NdArray result = Matrices.inverse(inputs[0]);
        context.save(result);
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray t = Matrices.t(context.saved(0));
        return Arithmetic.neg(Matrices.mm(Matrices.mm(t, gradient), t));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray inverse = context.saved(0);
        return Arithmetic.neg(Matrices.mm(Matrices.mm(inverse, tangent), inverse));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (at.shape(0).dim() != 2) {
            throw at.refusal();
        }
        GraphValue t = at.output().t();
        return t.mm(at.gradient()).mm(t).neg();
    }
}
