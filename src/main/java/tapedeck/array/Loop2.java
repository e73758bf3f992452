package tapedeck.array;

/** A loop {@code c[i] = f(a[i], b[i])}, see {@link Loop1}. */
@FunctionalInterface
public interface Loop2 {
    /** Fills {@code c[from .. to)} from the same places of {@code a} and {@code b}. */
    void run(double[] a, double[] b, double[] c, int from, int to);
}
