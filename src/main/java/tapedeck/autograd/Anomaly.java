package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Function;

/**
 * Looks at every result on the current thread until closed, like {@code torch.autograd.detect_anomaly()}, and
 * stops at the first Function whose output or gradient is not finite. PyTorch looks at gradients only, and
 * there for NaN only; the value is where the trouble often starts. Nests.
 */
public final class Anomaly implements AutoCloseable {
    private final boolean before;

    private Anomaly(boolean before) {
        this.before = before;
    }

    /** Starts looking on this thread. */
    public static Anomaly detect() {
        Recording recording = Recording.current();
        Anomaly entered = new Anomaly(recording.detecting);
        recording.detecting = true;
        return entered;
    }

    /** Restores what was before. */
    @Override
    public void close() {
        Recording.current().detecting = before;
    }

    static void checkOutput(Function function, NdArray output) {
        String found = notFinite(output);
        if (found != null) {
            throw new EngineException(
                    "Function '" + function.call() + "' returned " + found + " values in its forward output.");
        }
    }

    /** Refuses what is not finite, or NaN only where PyTorch's own mode is on. */
    static void checkGradients(Node node, @Nullable NdArray[] gradients) {
        boolean all = Recording.current().detecting;
        for (int i = 0; i < gradients.length; i++) {
            NdArray gradient = gradients[i];
            String found = gradient == null || !node.passes(i) ? null : notFinite(gradient);
            if (found != null && (all || found.equals("nan"))) {
                throw new EngineException(
                        "Function '" + node.qualifiedName() + "' returned " + found + " values in its " + i
                                + "th output.");
            }
        }
    }

    /** What is not finite in an array: {@code nan}, else {@code inf}, else null. */
    private static @Nullable String notFinite(NdArray array) {
        boolean infinite = false;
        for (double value : array.toArray()) {
            if (Double.isNaN(value)) {
                return "nan";
            }
            infinite |= Double.isInfinite(value);
        }
        return infinite ? "inf" : null;
    }
}
