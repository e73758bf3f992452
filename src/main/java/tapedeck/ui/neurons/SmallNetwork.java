package tapedeck.ui.neurons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tapedeck.array.NdArray;

/** The limits of what is drawn neuron by neuron, and the weights of a network within them. */
public final class SmallNetwork {
    /** The most hidden layers. */
    public static final int LAYERS = 6;
    /** The most units of a hidden layer, and of the output. */
    public static final int UNITS = 32;
    /** The most inputs. */
    public static final int INPUTS = 64;

    private SmallNetwork() {}

    /**
     * The weights of a chain of linear layers, each of shape (in, out), the first first; empty if the parameters are of
     * anything else, or too many.
     *
     * @param parameters of each layer its weight and its bias, which may be left out
     */
    public static Optional<List<NdArray>> weights(List<NdArray> parameters) {
        List<NdArray> weights = new ArrayList<>();
        int wide = -1;
        for (NdArray each : parameters) {
            boolean bias = each.dim() == 1 && each.numel() == wide;
            if (bias) {
                continue;
            }
            if (each.dim() != 2 || (wide >= 0 && each.shape().size(0) != wide)) {
                return Optional.empty();
            }
            wide = each.shape().size(1);
            weights.add(each);
        }
        return fits(weights) ? Optional.of(weights) : Optional.empty();
    }

    /** Returns whether these weights, each of shape (in, out), are within the limits. */
    public static boolean fits(List<NdArray> weights) {
        return !weights.isEmpty() && weights.size() <= LAYERS + 1
                && weights.getFirst().shape().size(0) <= INPUTS
                && weights.stream().allMatch(each -> each.shape().size(1) <= UNITS);
    }
}
