package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** {@code xᵢ − log Σ eˣʲ} along a dimension, safe where log(softmax) is not. Saves its output. */
public record LogSoftmax(int dim) implements SingleInput {
    static final Signature<LogSoftmax> SIGNATURE = Signature
            .of(LogSoftmax.class, "log_softmax", "LogSoftmaxBackward0", "aten._log_softmax.default",
                    in -> new LogSoftmax(in.dim()))
            .gradient("{g} − exp({y}) · Σ {g}")
            .explained(Message.of("function.logSoftmax"))
            .differentiable((f, at) -> at.gradient().sub(at.output().exp().mul(at.gradient().sum(Dims.of(f.dim)))))
            .torch(f -> "dim=" + f.dim);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = LaneLayout.map(inputs[0], dim, LogSoftmax::lane);
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
            sum += StrictMath.exp(x[offset + at] - max);
        }
        double log = StrictMath.log(sum);
        for (int i = 0, at = start; i < n; i++, at += step) {
            y[at] = x[offset + at] - max - log;
        }
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return minusSum(context.saved(0), gradient, false);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return minusSum(context.saved(0), tangent, true);
    }

    /** {@code v − Σ p·v} forwards, {@code v − p · Σ v} backwards. */
    private NdArray minusSum(NdArray logs, NdArray v, boolean forwards) {
        NdArray from = v.contiguous();
        NdArray result = NdArray.empty(logs.shape());
        LaneLayout lanes = LaneLayout.of(logs.shape(), dim);
        double[] y = logs.values();
        double[] g = from.values();
        double[] out = result.values();
        int step = lanes.inner();
        for (int o = 0; o < lanes.outer(); o++) {
            for (int k = 0; k < step; k++) {
                int start = lanes.start(o, k);
                double sum = 0;
                for (int i = 0, at = start; i < lanes.n(); i++, at += step) {
                    out[at] = StrictMath.exp(y[logs.offset() + at]);
                    sum += g[from.offset() + at] * (forwards ? out[at] : 1);
                }
                for (int i = 0, at = start; i < lanes.n(); i++, at += step) {
                    out[at] = g[from.offset() + at] - (forwards ? 1 : out[at]) * sum;
                }
            }
        }
        return result;
    }
}
