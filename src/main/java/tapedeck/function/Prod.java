package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The product of all elements, shape (); 1 of none. Saves the result and x. */
public record Prod() implements SingleInput {
    static final Signature<Prod> SIGNATURE = Signature.of(Prod.class, "prod", "ProdBackward0", _ -> new Prod())
            .gradient("{g} · {y} / {0}")
            .explained(Message.of("function.product"))
            .result(Types::counting)
            .method();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray from = inputs[0].contiguous();
        NdArray result = NdArray.scalar(LaneProducts.of(from.values(), from.offset(), from.numel()));
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    private static NdArray others(Context context) {
        return LaneProducts.others(LaneProducts.flat(context.saved(1)), 0);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray flat = Arithmetic.mul(gradient, others(context));
        return Views.reshape(flat, context.shape(0).toArray());
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return Reduce.sum(Arithmetic.mul(LaneProducts.flat(tangent), others(context)));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (Masks.anyZero(at.in(0).data())) {
            throw at.refusal(); // the quotient is not there
        }
        return at.gradient().mul(at.output().div(at.in(0)));
    }
}
