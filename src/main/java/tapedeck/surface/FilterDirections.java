package tapedeck.surface;

import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.function.Addmm;
import tapedeck.function.Function;
import tapedeck.function.Mm;
import tapedeck.function.ScaledAddmm;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * Random directions in which each filter, the weights of one unit, is as long as that filter of the network is: so that a network
 * whose weights are larger, but that computes the same, has the same picture (Li et al. 2018, Visualizing the Loss Landscape of Neural
 * Nets). Vectors such as biases stay where they are, as in the paper's pictures, unless there is nothing else.
 */
final class FilterDirections {
    private FilterDirections() {}

    /**
     * Draws one, from PyTorch's stream of normal numbers.
     *
     * @param generator gives the numbers of each parameter in turn, in row-major order
     */
    static double[] draw(LossFunction loss, double[] point, Generator generator) {
        boolean vectorsOnly = loss.parameters().stream().noneMatch(each -> each.data().dim() > 1);
        double[] direction = new double[point.length];
        int at = 0;
        for (TensorState each : loss.parameters()) {
            NdArray data = each.data();
            double[] drawn = generator.randn(data.shape()).toArray();
            if (data.dim() > 1 || vectorsOnly) {
                boolean columns = data.dim() == 2 && multipliesFromTheRight(loss.path(), each.id());
                int filters = data.dim() < 2 ? 1 : data.shape().size(columns ? 1 : 0);
                for (int f = 0; f < filters; f++) {
                    normalise(drawn, f, columns ? filters : 0, filters, point, at, direction);
                }
            }
            at += data.numel();
        }
        return direction;
    }

    /** Copies a filter, as long as that of the point; {@code stride} is 0 where its numbers lie side by side. */
    private static void normalise(double[] drawn, int filter, int stride, int filters, double[] point, int at,
            double[] direction) {
        int n = drawn.length / filters;
        double own = 0;
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            int k = stride == 0 ? filter * n + i : i * stride + filter;
            own += drawn[k] * drawn[k];
            wanted += point[at + k] * point[at + k];
        }
        double factor = own == 0 ? 0 : Math.sqrt(wanted / own);
        for (int i = 0; i < n; i++) {
            int k = stride == 0 ? filter * n + i : i * stride + filter;
            direction[at + k] = drawn[k] * factor;
        }
    }

    /** Returns whether a unit's weights are a column: where rows are multiplied with it as it is. */
    private static boolean multipliesFromTheRight(LossPath path, long parameter) {
        for (FunctionRecorded each : path.functions()) {
            Function function = each.function();
            int right = function instanceof Mm
                    ? 1
                    : function instanceof Addmm || function instanceof ScaledAddmm ? 2 : 0;
            if (right > 0 && each.inputs().get(right).id() == parameter) {
                return true;
            }
        }
        return false;
    }
}
