package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** {@code beta · c + alpha · Σ ab} of stacks of matrices, summed over the stack. Inputs: c, a, b. Saves a and b. */
public record Addbmm(double beta, double alpha) implements AddedProduct {
    static final Signature<Addbmm> SIGNATURE = Signature.of(Addbmm.class, "addbmm", "AddbmmBackward0",
            in -> new Addbmm(in.number("beta"), in.number("alpha")));

    @Override
    public NdArray product(NdArray a, NdArray b) {
        return Views.squeeze(Dims.of(0).sum(Matrices.mm(a, b)), 0);
    }

    private static NdArray stacked(NdArray gradient, NdArray a) {
        return Views.expand(gradient, Shape.of(a.shape().size(0), gradient.shape().size(0), gradient.shape().size(1)));
    }

    @Override
    public NdArray left(NdArray gradient, NdArray a, NdArray b) {
        return Matrices.mm(stacked(gradient, a), Matrices.t(b));
    }

    @Override
    public NdArray right(NdArray gradient, NdArray a, NdArray b) {
        return Matrices.mm(Matrices.t(a), stacked(gradient, a));
    }
}
