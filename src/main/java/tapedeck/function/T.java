package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/** The transpose of a matrix, a view; a vector or a single number stays. */
public record T() implements LinearFunction {
    static final Signature<T> SIGNATURE = Signature.of(T.class, "t", "TBackward0", _ -> new T())
            .gradient("{g}ᵀ")
            .differentiable(at -> at.gradient().t())
            .method();

    @Override
    public NdArray of(NdArray x) {
        if (x.dim() > 2) {
            throw new EngineException("t() expects a tensor with <= 2 dimensions, but self is " + x.dim() + "D");
        }
        return x.dim() < 2 ? x : Views.transpose(x, 0, 1);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return of(gradient);
    }
}
