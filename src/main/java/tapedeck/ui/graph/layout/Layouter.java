package tapedeck.ui.graph.layout;

import java.util.function.BooleanSupplier;

/** Makes a layout of a request. */
@FunctionalInterface
public interface Layouter {
    /**
     * The layout: the same for the same request.
     *
     * @param cancelled asked from time to time
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    GraphLayout layout(LayoutEngine.Request request, BooleanSupplier cancelled);
}
