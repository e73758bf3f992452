package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** {@code beta · c + alpha · ab} of stacks of matrices. Inputs: c, a, b. Saves a and b. */
public record Baddbmm(double beta, double alpha) implements AddedProduct {
    static final Signature<Baddbmm> SIGNATURE = Signature.of(Baddbmm.class, "baddbmm", "BaddbmmBackward0",
            in -> new Baddbmm(in.number("beta"), in.number("alpha")));

    @Override
    public NdArray product(NdArray a, NdArray b) {
        if (a.dim() != 3 || b.dim() != 3) {
            throw new EngineException("batch" + (a.dim() == 3 ? 2 : 1) + " must be a 3D tensor");
        }
        if (a.shape().size(0) != b.shape().size(0) || a.shape().size(2) != b.shape().size(1)) {
            throw new EngineException("Expected size for first two dimensions of batch2 tensor to be: ["
                    + a.shape().size(0) + ", " + a.shape().size(2) + "] but got: [" + b.shape().size(0) + ", "
                    + b.shape().size(1) + "].");
        }
        return Matrices.mm(a, b);
    }

    @Override
    public NdArray left(NdArray gradient, NdArray a, NdArray b) {
        return Matrices.mm(gradient, Matrices.t(b));
    }

    @Override
    public NdArray right(NdArray gradient, NdArray a, NdArray b) {
        return Matrices.mm(Matrices.t(a), gradient);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return switch (input) {
            case 0 -> g.mul(beta).sumTo(at.shape(0));
            case 1 -> g.mul(alpha).apply(new Bmm(), at.in(2).apply(new Transpose(1, 2)));
            default -> at.in(1).apply(new Transpose(1, 2)).apply(new Bmm(), g.mul(alpha));
        };
    }
}
