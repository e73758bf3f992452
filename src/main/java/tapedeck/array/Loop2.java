package tapedeck.array;

/** A loop {@code c[i] = f(a[i], b[i])} over {@code n} neighbours. */
@FunctionalInterface
public interface Loop2 {
    /** Fills {@code c[co .. co+n)} from {@code a[ao .. ao+n)} and {@code b[bo .. bo+n)}. */
    void run(double[] a, int ao, double[] b, int bo, double[] c, int co, int n);
}
