package tapedeck.ui.graph.model;

import java.util.stream.IntStream;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementText;
import tapedeck.text.Numbers;

/** The numbers of a tensor in few characters. */
public final class Values {
    private static final int DIGITS = 4;
    private static final String NOTHING = "≈0";

    private Values() {}

    public static String text(double value) {
        return Numbers.of(value, DIGITS);
    }

    /** A number of a tensor of {@code type}, in few characters. */
    public static String text(double value, DType type) {
        return ElementText.of(value, type, DIGITS);
    }

    /** With its sign, also when it is positive. */
    public static String signed(double value) {
        return value > 0 ? "+" + text(value) : text(value);
    }

    /** A number of a tensor of {@code type}, with its sign, in {@code characters} if there is a way to say it in so few. */
    public static String brief(double value, DType type, int characters) {
        String sign = value > 0 && (type.isFloating() || value != Math.rint(value)) ? "+" : "";
        return IntStream.iterate(DIGITS, digits -> digits > 0, digits -> digits - 1)
                .mapToObj(digits -> sign + ElementText.of(value, type, digits))
                .filter(text -> text.length() <= characters).findFirst()
                .orElseGet(() -> scientific(value, sign, characters));
    }

    /** In so few characters what is close to zero is no more than that. */
    private static String scientific(double value, String sign, int characters) {
        String text = sign + Numbers.scientific(value, 1);
        return text.length() > characters && Math.abs(value) < 1 ? NOTHING : text;
    }

    /** Returns what is no number in {@code array}, NaN before the infinities; 0 if all are. */
    public static double notFinite(NdArray array) {
        double found = 0;
        for (double value : array.toArray()) {
            if (Double.isNaN(value)) {
                return value;
            }
            found = Double.isInfinite(value) ? value : found;
        }
        return found;
    }

    /** The largest magnitude in {@code array}; NaN if there is one in it. */
    public static double most(NdArray array) {
        double most = 0;
        for (double value : array.toArray()) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    /** The root of the sum of the squares, without overflow on the way. */
    public static double norm(NdArray array) {
        double[] values = array.toArray();
        double largest = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0 || Double.isInfinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value / largest) * (value / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
