package tapedeck.ui.graph;

import java.util.Locale;
import tapedeck.array.NdArray;

/** Numbers as text: short, and PyTorch's words for what is no number. */
final class Values {
    private Values() {}

    /** At most four significant digits. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e5) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        int decimals = Math.clamp(3 - (int) Math.floor(Math.log10(size)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replaceFirst("(\\.\\d*?)0+$", "$1");
    }

    /** The same with its sign, also when it is positive. */
    static String signed(double value) {
        return value > 0 ? "+" + text(value) : text(value);
    }

    /** The root of the sum of the squares, without overflow on the way. */
    static double norm(NdArray array) {
        double largest = 0;
        for (double value : array.toArray()) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0 || Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double value : array.toArray()) {
            sum += (value / largest) * (value / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
