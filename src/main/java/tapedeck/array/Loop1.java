package tapedeck.array;

/**
 * A loop {@code y[i] = f(x[i])}. Each Function brings its own, so that it compiles to vector code; for that every
 * array must be read and written at the same place {@code i}: the compiler does not know that arrays do not overlap.
 */
@FunctionalInterface
public interface Loop1 {
    /** Fills {@code y[from .. to)} from the same places of {@code x}. */
    void run(double[] x, double[] y, int from, int to);
}
