package tapedeck.surface;

/** Sums and products of vectors of the same length. */
public final class Vectors {
    private Vectors() {}

    /** The sum of the products, number by number. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The Euclidean length. */
    public static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /** Adds so many times {@code v} to another. */
    public static void add(double[] to, double factor, double[] v) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * v[i];
        }
    }

    /** So many times {@code v}. */
    public static double[] scaled(double[] v, double factor) {
        double[] scaled = new double[v.length];
        add(scaled, factor, v);
        return scaled;
    }

    /** {@code point} and so many times {@code v}. */
    public static double[] moved(double[] point, double by, double[] v) {
        double[] moved = point.clone();
        add(moved, by, v);
        return moved;
    }
}
