package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Batches;
import tapedeck.array.EngineException;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The products of two stacks of matrices, shapes (b, m, k) and (b, k, n). Saves each stack that the other's gradient needs. */
public record Bmm() implements Function {
    static final Signature<Bmm> SIGNATURE = Signature
            .of(Bmm.class, "matmul", "BmmBackward0", "aten.bmm.default", _ -> new Bmm())
            .gradient("{g} @ {1}ᵀ", "{0}ᵀ @ {g}")
            .explained(Message.of("function.matrices.a"), Message.of("function.matrices.b"))
            .differentiable((_, input, at) -> input == 0
                    ? at.gradient().apply(new Bmm(), at.in(1).apply(new Transpose(1, 2)))
                    : at.in(0).apply(new Transpose(1, 2)).apply(new Bmm(), at.gradient()))
            .result(Types::alike)
            .operator(Operator.MATMUL);

    @Override
    public boolean promotes() {
        return false;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape a = inputs[0].shape();
        Shape b = inputs[1].shape();
        if (a.size(0) != b.size(0) || a.size(2) != b.size(1)) {
            throw new EngineException("Expected size for first two dimensions of batch2 tensor to be: [" + a.size(0)
                    + ", " + a.size(2) + "] but got: [" + b.size(0) + ", " + b.size(1) + "].");
        }
        Factors.save(context, inputs);
        return product(inputs[0], inputs[1]);
    }

    private static NdArray product(NdArray a, NdArray b) {
        int size = a.shape().size(1) * b.shape().size(2);
        NdArray result = NdArray.empty(Shape.of(a.shape().size(0), a.shape().size(1), b.shape().size(2)));
        Batches.each(result.numel() > 0 ? a.shape().size(0) : 0, (long) size * a.shape().size(2), i -> {
            NdArray one = Matmul.mm(matrix(a, i), matrix(b, i)).contiguous();
            System.arraycopy(one.values(), one.offset(), result.values(), i * size, size);
        });
        return result;
    }

    private static NdArray matrix(NdArray stack, int i) {
        return Views.squeeze(Views.narrow(stack, 0, i, 1), 0);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0) ? product(gradient, Views.transpose(Factors.second(context), 1, 2)) : null,
                context.needs(1) ? product(Views.transpose(Factors.first(context), 1, 2), gradient) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        Shape a = context.shape(0);
        return Tangents.sum(ta == null ? null : product(ta, Factors.second(context)),
                tb == null ? null : product(Factors.first(context), tb),
                Shape.of(a.size(0), a.size(1), context.shape(1).size(2)));
    }
}
