package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** The check of gradients in the mode that {@link GradMode#detect} switches. */
final class AnomalyCheck {
    private AnomalyCheck() {}

    /** @throws EngineException with PyTorch's text if a gradient that a Function passes on has a NaN */
    static void checkGradients(Node node, List<@Nullable NdArray> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            NdArray gradient = gradients.get(i);
            if (gradient != null && node.passes(i) && hasNan(gradient)) {
                throw new EngineException(
                        "Function '" + node.qualifiedName() + "' returned nan values in its " + i + "th output.");
            }
        }
    }

    private static boolean hasNan(NdArray array) {
        for (double value : array.toArray()) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
