package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** {@code beta · c + alpha · ab} of a matrix and a vector. Inputs: c, a, b. Saves a and b. */
public record Addmv(double beta, double alpha) implements AddedProduct {
    static final Signature<Addmv> SIGNATURE = Signature.of(Addmv.class, "addmv", "AddmvBackward0",
            in -> new Addmv(in.number("beta"), in.number("alpha")));

    @Override
    public NdArray product(NdArray a, NdArray b) {
        if (a.shape().size(-1) != b.numel()) {
            throw new EngineException("size mismatch, got input (" + a.shape().size(0) + "), mat (" + a.shape().size(0)
                    + "x" + a.shape().size(-1) + "), vec (" + b.numel() + ")");
        }
        return Views.squeeze(Matmul.mm(a, Views.unsqueeze(b, 1)), 1);
    }

    @Override
    public NdArray left(NdArray gradient, NdArray a, NdArray b) {
        return Matmul.mm(Views.unsqueeze(gradient, 1), Views.unsqueeze(b, 0));
    }

    @Override
    public NdArray right(NdArray gradient, NdArray a, NdArray b) {
        return Views.squeeze(Matmul.mm(Matrices.t(a), Views.unsqueeze(gradient, 1)), 1);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return switch (input) {
            case 0 -> g.mul(beta).sumTo(at.shape(0));
            case 1 -> g.mul(alpha).apply(new Unsqueeze(1)).mul(at.in(2));
            default -> at.in(1).t().apply(new Mv(), g.mul(alpha));
        };
    }
}
