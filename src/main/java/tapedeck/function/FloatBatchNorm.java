package tapedeck.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The batch norm of float32 in the order in which PyTorch's CPU kernels add on one thread: of (N, C) row upon row in float;
 * of (N, C, d…) each plane in 8 lanes, and the planes in double. What is 0 but for rounding, such as the gradient of a bias
 * before it, is PyTorch's then.
 */
final class FloatBatchNorm {
    private static final int LANES = 8;

    private final NdArray x;
    private final LaneLayout lanes;
    private final float[] mean;

    private FloatBatchNorm(NdArray x, float[] mean) {
        this.x = x;
        this.lanes = LaneLayout.of(x.shape(), 1);
        this.mean = mean;
    }

    /** Returns whether it is float32 that PyTorch's kernel for rows is given: contiguous, with one number for each channel. */
    static boolean isOfRows(Context context, NdArray x) {
        return context.isSingle() && x.isContiguous() && x.numel() > 0
                && x.numel() == x.shape().size(0) * x.shape().size(1);
    }

    /** The mean of each channel of rows, and its {@code 1 / √(variance + eps)}; both of shape (C). */
    static NdArray[] statistics(NdArray x, double eps) {
        int channels = x.shape().size(1);
        int rows = x.numel() / channels;
        float[] mean = new float[channels];
        for (int at = 0; at < x.numel(); at++) {
            mean[at % channels] += (float) x.values()[x.offset() + at];
        }
        for (int c = 0; c < channels; c++) {
            mean[c] /= rows;
        }
        float[] squares = new float[channels];
        for (int at = 0; at < x.numel(); at++) {
            int c = at % channels;
            float d = (float) x.values()[x.offset() + at] - mean[c];
            squares[c] = Math.fma(d, d, squares[c]);
        }
        NdArray[] result = {NdArray.empty(Shape.of(channels)), NdArray.empty(Shape.of(channels))};
        for (int c = 0; c < channels; c++) {
            result[0].values()[c] = mean[c];
            result[1].values()[c] = (float) (1 / Math.sqrt((double) squares[c] / rows + eps));
        }
        return result;
    }

    /** The gradients of the batch's x, its weight and its bias; x contiguous, the weight null where it is 1. */
    static NdArray[] backward(NdArray x, NdArray mean, NdArray inverse, @Nullable NdArray weight, NdArray gradient) {
        return new FloatBatchNorm(x, floats(mean)).gradients(floats(inverse), weight == null ? null : floats(weight),
                gradient.contiguous());
    }

    private static float[] floats(NdArray array) {
        float[] result = new float[array.numel()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) array.get(i);
        }
        return result;
    }

    private NdArray[] gradients(float[] inverse, float @Nullable [] weight, NdArray g) {
        int channels = lanes.n();
        double[] sum = new double[channels];
        double[] dot = new double[channels];
        if (lanes.inner() == 1) {
            rows(g, sum, dot);
        } else {
            planes(g, sum, dot);
        }
        double n = (double) lanes.outer() * lanes.inner();
        NdArray[] result = {NdArray.empty(x.shape()), NdArray.empty(Shape.of(channels)),
                NdArray.empty(Shape.of(channels))};
        for (int at = 0; at < x.numel(); at++) {
            int c = at / lanes.inner() % channels;
            float k = (float) dot[c] * inverse[c] * inverse[c] / (float) n;
            float centered = (float) g.values()[g.offset() + at] - (float) (sum[c] / n);
            float rest = Math.fma(-away(at, c), k, centered);
            result[0].values()[at] = rest * inverse[c] * (weight == null ? 1 : weight[c]);
        }
        for (int c = 0; c < channels; c++) {
            result[1].values()[c] = (float) (dot[c] * inverse[c]);
            result[2].values()[c] = (float) sum[c];
        }
        return result;
    }

    /** How far an element lies from its channel's mean. */
    private float away(int at, int channel) {
        return (float) x.values()[x.offset() + at] - mean[channel];
    }

    private void rows(NdArray g, double[] sum, double[] dot) {
        for (int at = 0; at < x.numel(); at++) {
            int c = at % lanes.n();
            float each = (float) g.values()[g.offset() + at];
            sum[c] = (float) sum[c] + each;
            dot[c] = Math.fma(away(at, c), each, (float) dot[c]);
        }
    }

    private void planes(NdArray g, double[] sum, double[] dot) {
        int size = lanes.inner();
        float[] ones = new float[size];
        float[] values = new float[size];
        float[] aways = new float[size];
        Arrays.fill(ones, 1);
        for (int plane = 0; plane < lanes.outer() * lanes.n(); plane++) {
            int c = plane % lanes.n();
            for (int i = 0; i < size; i++) {
                values[i] = (float) g.values()[g.offset() + plane * size + i];
                aways[i] = away(plane * size + i, c);
            }
            sum[c] += dot(values, ones);
            dot[c] += dot(values, aways);
        }
    }

    /** {@code Σ aᵢ·bᵢ}: in lanes that are then added half upon half; fewer than a lane's one after the other. */
    private static float dot(float[] a, float[] b) {
        float[] lane = new float[LANES];
        for (int i = 0; i < a.length; i++) {
            lane[i % LANES] = Math.fma(a[i], b[i], lane[i % LANES]);
        }
        if (a.length < LANES) {
            for (int i = 1; i < a.length; i++) {
                lane[0] += lane[i];
            }
            return lane[0];
        }
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lane[i] += lane[i + half];
            }
        }
        return lane[0];
    }
}
