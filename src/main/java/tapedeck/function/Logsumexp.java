package tapedeck.function;

import tapedeck.array.DimensionLoops;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** {@code ln Σ eˣ} over dimensions, without overflow. Saves the result and x. */
public record Logsumexp(Dims dims, boolean keepdim) implements SingleInput {
    static final Signature<Logsumexp> SIGNATURE = Signature
            .of(Logsumexp.class, "logsumexp", "LogsumexpBackward0", in -> new Logsumexp(in.dims(), in.keepdim()))
            .called("dim", "keepdim")
            .gradient("{g} · exp({0} − {y})")
            .explained(Message.of("function.logsumexp"))
            .result(Types::floating)
            .method(f -> f.dims.python(), f -> Dims.python(f.keepdim));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        NdArray lanes = DimensionLoops.reduce(x, dims.mask(x.shape()), Logsumexp::lane);
        NdArray result = Views.reshape(lanes, dims.output(x.shape(), keepdim).toArray());
        context.save(result);
        context.save(x);
        return result;
    }

    private static double lane(double[] x, int at, int n) {
        double greatest = n == 0 ? 0 : Extremes.MAX.of(x, at, n);
        double shift = Double.isInfinite(greatest) ? 0 : greatest;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.exp(x[at + i] - shift);
        }
        return StrictMath.log(sum) + shift;
    }

    /** {@code v · exp(x − result)}. */
    private NdArray weighed(Context context, NdArray v) {
        NdArray weights = Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = StrictMath.exp(a[i] - b[i]);
            }
        }, context.saved(1), dims.restore(context.saved(0), context.shape(0)));
        return Arithmetic.mul(v, weights);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return weighed(context, dims.restore(gradient, context.shape(0)));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray lanes = dims.sum(weighed(context, tangent));
        return Views.reshape(lanes, dims.output(context.shape(0), keepdim).toArray());
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        Shape kept = dims.kept(at.shape(0));
        return at.gradient().reshape(kept).mul(at.in(0).sub(at.output().reshape(kept)).exp());
    }
}
