package tapedeck.function;

import tapedeck.array.Matmul;
import tapedeck.array.NdArray;

/** {@code beta · c + alpha · ab} of matrices. Inputs: c, a, b. Saves a and b. */
public record ScaledAddmm(double beta, double alpha) implements AddedProduct {
    static final Signature<ScaledAddmm> SIGNATURE = Signature.of(ScaledAddmm.class, "addmm", "AddmmBackward0",
            in -> new ScaledAddmm(in.number("beta"), in.number("alpha")));

    @Override
    public NdArray product(NdArray a, NdArray b) {
        return Matmul.mm(a, b);
    }

    @Override
    public NdArray left(NdArray gradient, NdArray a, NdArray b) {
        return Matmul.mm(gradient, Matrices.t(b));
    }

    @Override
    public NdArray right(NdArray gradient, NdArray a, NdArray b) {
        return Matmul.mm(Matrices.t(a), gradient);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return switch (input) {
            case 0 -> g.mul(beta).sumTo(at.shape(0));
            case 1 -> g.mul(alpha).mm(at.in(2).t());
            default -> at.in(1).t().mm(g.mul(alpha));
        };
    }
}
