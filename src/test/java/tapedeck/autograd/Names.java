package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** Writes down in which order Functions give their gradients. */
public record Names(List<String> names) implements Ignoring {
    @Override
    public void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {
        names.add(node.name());
    }
}
