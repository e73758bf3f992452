package tapedeck.function;

import tapedeck.array.Lu;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The logarithm of the size of a determinant, or its sign, which has no slope; of each matrix of a stack. Saves the matrix. */
public record Slogdet(boolean sign) implements SingleInput {
    static final Signature<Slogdet> SIGNATURE = Signature.of(Slogdet.class, "slogdet", "LinalgSlogdetBackward0")
            .gradient(f -> f.sign ? "0" : "{g} · inv({0})ᵀ")
            .explained(Message.verbatim("∂/∂A = g · A⁻ᵀ"))
            .result(types -> Matrices.floating("linalg.slogdet", types))
            .written(f -> Python.torch("linalg.slogdet", "{0}") + (f.sign ? ".sign" : ".logabsdet"));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Matrices.checkSquare("linalg." + call(), inputs[0].shape());
        context.save(inputs[0]);
        return Matrices.each(inputs[0], sign ? Lu::sign : Lu::logSize);
    }

    private NdArray slope(Context context) {
        NdArray a = context.saved(0);
        return sign ? NdArray.zeros(a.shape()) : Matrices.t(Matrices.inverse(a));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Arithmetic.mul(Matrices.scalars(gradient), slope(context));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray sum = Dims.of(-1, -2).sum(Arithmetic.mul(tangent, slope(context)));
        return Views.squeeze(Views.squeeze(sum, -1), -1);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (sign) {
            return at.pullback(input);
        }
        if (at.shape(0).dim() != 2) {
            throw at.refusal();
        }
        return at.in(0).apply(new Inverse()).t().mul(at.gradient());
    }
}
