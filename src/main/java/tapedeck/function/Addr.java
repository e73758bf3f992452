package tapedeck.function;

import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** {@code beta · c + alpha · abᵀ} of vectors. Inputs: c, a, b. Saves a and b. */
public record Addr(double beta, double alpha) implements AddedProduct {
    static final Signature<Addr> SIGNATURE = Signature.of(Addr.class, "addr", "AddrBackward0",
            in -> new Addr(in.number("beta"), in.number("alpha")));

    @Override
    public NdArray product(NdArray a, NdArray b) {
        return Matmul.mm(Views.unsqueeze(a, 1), Views.unsqueeze(b, 0));
    }

    @Override
    public NdArray left(NdArray gradient, NdArray a, NdArray b) {
        return Views.squeeze(Matmul.mm(gradient, Views.unsqueeze(b, 1)), 1);
    }

    @Override
    public NdArray right(NdArray gradient, NdArray a, NdArray b) {
        return Views.squeeze(Matmul.mm(Views.unsqueeze(a, 0), gradient), 0);
    }
}
