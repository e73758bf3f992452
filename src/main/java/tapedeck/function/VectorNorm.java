package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The p-norm over dimensions, {@code (Σ |x|ᵖ)^(1/p)}; the greatest or least |x| for p = ±∞, how many are not 0 for p = 0. Saves x and the result. */
public record VectorNorm(double p, Dims dims, boolean keepdim) implements SingleInput {
    static final Signature<VectorNorm> SIGNATURE = Signature
            .of(VectorNorm.class, "norm", "LinalgVectorNormBackward0", "aten.linalg_vector_norm.default",
                    in -> new VectorNorm(in.number("ord"), in.dims(), in.keepdim()))
            .gradient(f -> Norms.slope(f.p))
            .explained(f -> List.of(Message.verbatim(
                    "∂/∂x = " + Norms.slope(f.p).replace("{g}", "g").replace("{0}", "x").replace("{y}", "‖x‖"))))
            .method(f -> f.p == 2 ? "" : "p=" + Python.number(f.p), f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public DType result(Types types) {
        if (!types.common().isFloating()) {
            throw new EngineException("linalg.vector_norm: Expected a floating point or complex tensor as input. Got "
                    + types.common().scalarType());
        }
        return types.common();
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        if (p < 0 || Double.isInfinite(p)) {
            Norms.checkNotEmpty(p, dims, x.shape());
        }
        NdArray result = Views.reshape(Norms.of(x, p, dims), dims.output(x.shape(), keepdim).toArray());
        context.save(x);
        context.save(result);
        return result;
    }

    private NdArray along(Context context, NdArray v) {
        return Norms.times(context.saved(0), dims.restore(context.saved(1), context.shape(0)), v, p, dims);
    }

    @Override
    public @Nullable NdArray back(Context context, NdArray gradient) {
        NdArray slope = along(context, dims.restore(gradient, context.shape(0)));
        return p == 0 ? null : slope; // as PyTorch: None, not 0
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray lanes = dims.sum(along(context, tangent));
        return Views.reshape(lanes, dims.output(context.shape(0), keepdim).toArray());
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        Shape kept = dims.kept(at.shape(0));
        return at.gradient().reshape(kept).mul(Norms.slopes(at.in(0), at.output().reshape(kept), p, at));
    }
}
