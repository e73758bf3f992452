package tapedeck.array;

/** A loop {@code y[i] = f(x[i])} over {@code n} neighbours. Each Function brings its own, so that it compiles to vector code. */
@FunctionalInterface
public interface Loop1 {
    /** Fills {@code y[yo .. yo+n)} from {@code x[xo .. xo+n)}. */
    void run(double[] x, int xo, double[] y, int yo, int n);
}
