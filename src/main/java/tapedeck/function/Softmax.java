package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code eˣⁱ / Σ eˣʲ} along a dimension; the greatest is subtracted first, so that nothing overflows. Saves its output. */
public record Softmax(int dim) implements Unary {
    static final Signature<Softmax> SIGNATURE = Signature
            .of(Softmax.class, "softmax", "SoftmaxBackward0", "aten._softmax.default", in -> new Softmax(in.dim()))
            .gradient("{y} · ({g} − Σ {g} · {y})")
            .explained(Message.verbatim("∂/∂x = p · (g − Σ g · p)"))
            .result(Types::floating)
            .torch(f -> "dim=" + f.dim);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = LaneLayout.map(inputs[0], dim, Softmax::lane);
        context.save(result);
        return result;
    }

    private static void lane(double[] x, int offset, double[] y, int start, int n, int step) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0, at = start; i < n; i++, at += step) {
            max = Math.max(max, x[offset + at]);
        }
        double sum = 0;
        for (int i = 0, at = start; i < n; i++, at += step) {
            y[at] = StrictMath.exp(x[offset + at] - max);
            sum += y[at];
        }
        for (int i = 0, at = start; i < n; i++, at += step) {
            y[at] /= sum;
        }
    }

    /** The Jacobian {@code diag(p) − p pᵀ} is symmetric: one product serves both modes. */
    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        NdArray p = context.saved(0);
        NdArray from = v.contiguous();
        NdArray result = NdArray.empty(p.shape());
        LaneLayout lanes = LaneLayout.of(p.shape(), dim);
        double[] y = p.values();
        double[] g = from.values();
        double[] out = result.values();
        int step = lanes.inner();
        for (int o = 0; o < lanes.outer(); o++) {
            for (int k = 0; k < step; k++) {
                int start = lanes.start(o, k);
                double dot = 0;
                for (int i = 0, at = start; i < lanes.n(); i++, at += step) {
                    dot += g[from.offset() + at] * y[p.offset() + at];
                }
                for (int i = 0, at = start; i < lanes.n(); i++, at += step) {
                    out[at] = (g[from.offset() + at] - dot) * y[p.offset() + at];
                }
            }
        }
        return result;
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue y = at.output();
        GraphValue g = at.gradient();
        return g.sub(g.mul(y).sum(Dims.of(dim))).mul(y);
    }
}
