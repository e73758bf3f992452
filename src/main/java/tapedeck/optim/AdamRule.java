package tapedeck.optim;

import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;

/** The loop that Adam and AdamW share; they differ in where the weight decay goes. */
final class AdamRule {
    static final List<String> SLOTS = List.of("exp_avg", "exp_avg_sq", "max_exp_avg_sq");
    private static final int MEAN = 0;
    private static final int SQUARE = 1;
    private static final int GREATEST = 2;
    private static final double[] NONE = {};

    private AdamRule() {}

    static Map<Option, Double> defaults(double weightDecay) {
        return Map.of(Option.BETA1, 0.9, Option.BETA2, 0.999, Option.EPS, 1e-8, Option.WEIGHT_DECAY, weightDecay,
                Option.AMSGRAD, 0.0);
    }

    /** The formulas, without weight decay. */
    static List<String> lines(ParameterGroup group, String grad) {
        String root = group.is(Option.AMSGRAD) ? "√max v̂" : "√v̂";
        return List.of("m = beta1·m + (1 − beta1)·" + grad, "v = beta2·v + (1 − beta2)·" + grad + "²",
                "data -= lr·m̂ / (" + root + " + eps)");
    }

    /**
     * @param decay added to the gradient, times the parameter
     * @param shrink what the parameter is multiplied by first
     * @param single whether every step is rounded to float32
     */
    static void update(ParameterGroup group, ParameterState state, NdArray data, NdArray grad, double decay,
            double shrink, boolean single) {
        double beta1 = group.option(Option.BETA1);
        double beta2 = group.option(Option.BETA2);
        double eps = group.option(Option.EPS);
        boolean amsgrad = group.is(Option.AMSGRAD);
        double stepSize = group.learningRate() / (1 - StrictMath.pow(beta1, (double) state.step));
        double correction = Math.sqrt(1 - StrictMath.pow(beta2, (double) state.step));
        double[] mean = state.values(MEAN, data, 0);
        double[] square = state.values(SQUARE, data, 0);
        double[] greatest = amsgrad ? state.values(GREATEST, data, 0) : NONE;
        double[] x = data.values();
        double[] g = grad.values();
        int at = data.offset();
        int gradAt = grad.offset();
        if (single) {
            rounded(x, at, g, gradAt, data.numel(), decay, shrink, mean, square, greatest, beta1, beta2, stepSize,
                    correction,
                    eps);
            return;
        }
        for (int i = 0; i < data.numel(); i++) {
            double slope = decay == 0 ? g[gradAt + i] : Math.fma(decay, x[at + i], g[gradAt + i]);
            mean[i] += (1 - beta1) * (slope - mean[i]);
            square[i] = beta2 * square[i] + (1 - beta2) * slope * slope;
            double spread = square[i];
            if (amsgrad) {
                greatest[i] = Math.max(greatest[i], spread);
                spread = greatest[i];
            }
            x[at + i] = x[at + i] * shrink - stepSize * (mean[i] / (Math.sqrt(spread) / correction + eps));
        }
    }

    /** As above in float32; of the scalars each was a float64 until it met a tensor. */
    private static void rounded(double[] x, int at, double[] g, int gradAt, int n, double decay, double shrink,
            double[] mean, double[] square, double[] greatest, double beta1, double beta2, double stepSize,
            double correction, double eps) {
        float share = (float) (1 - beta1);
        float squareShare = (float) (1 - beta2);
        float kept = (float) beta2;
        for (int i = 0; i < n; i++) {
            double slope = decay == 0 ? g[gradAt + i] : RoundedSteps.add(true, g[gradAt + i], (float) decay, x[at + i]);
            double value = shrink == 1 ? x[at + i] : (float) (x[at + i] * (float) shrink);
            mean[i] = RoundedSteps.lerp(true, mean[i], slope, share);
            square[i] = RoundedSteps.addcmul(true, square[i], kept, squareShare, slope, slope);
            double spread = square[i];
            if (greatest.length > 0) {
                greatest[i] = Math.max(greatest[i], spread);
                spread = greatest[i];
            }
            double root = (float) Math.sqrt(spread) / (float) correction;
            x[at + i] = RoundedSteps.addcdiv(true, value, (float) -stepSize, mean[i], (float) (root + (float) eps));
        }
    }
}
