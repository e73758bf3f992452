package tapedeck.explain;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Numbers;

/**
 * The bounds of a tensor's numbers, in few characters, as a card has them below a thumbnail: {@code ±0.3} where there are both
 * signs, {@code 0.1…7.9} or {@code 5…6} where there is one, {@code ≤1e-10} where both bounds have no room. Each bound that is
 * there is the number to the digits that it has. What is no number does not count.
 */
public final class BoundsText {
    /** So many characters have room below a thumbnail. */
    private static final int LONGEST = 8;

    /** What {@link #change} says where nothing moved. */
    public static final String UNCHANGED = "0";

    private BoundsText() {}

    /** The spread of fractions; {@code None} of none, empty if there is no finite number in it. */
    public static String of(@Nullable NdArray array) {
        return of(array, DType.FLOAT64);
    }

    /** The spread of numbers of {@code type}: whole ones have all their digits. */
    public static String of(@Nullable NdArray array, DType type) {
        if (array == null) {
            return "None";
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : array.toArray()) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least > most ? "" : text(least, most, type);
    }

    private static String text(double least, double most, DType type) {
        if (least < 0 && most > 0) {
            return "±" + brief(Math.max(-least, most), type);
        }
        if (least == most) {
            return signed(least, type);
        }
        double near = Math.min(Math.abs(least), Math.abs(most));
        double far = Math.max(Math.abs(least), Math.abs(most));
        boolean positive = most > 0;
        return Stream.of(between(brief(near, type), brief(far, type), positive),
                between(rough(near, type), brief(far, type), positive),
                between(rough(near, type), rough(far, type), positive))
                .filter(each -> each.length() <= LONGEST).findFirst()
                .orElseGet(() -> positive ? "≤" + brief(far, type) : "≥-" + brief(far, type));
    }

    private static String between(String near, String far, boolean positive) {
        return positive ? near + "…" + far : "-" + far + "…" + (near.equals("0") ? near : "-" + near);
    }

    private static String signed(double value, DType type) {
        return (value < 0 ? "-" : "") + brief(Math.abs(value), type);
    }

    private static String rough(double value, DType type) {
        return ElementText.of(value, type, 1);
    }

    /**
     * The largest change from {@code before} to {@code after}: {@code -0.003} where all numbers fell or stayed, {@code ±0.003}
     * where some rose too, {@code 0} where nothing moved, {@code nan} where what came out is no number.
     */
    public static String change(NdArray before, NdArray after) {
        double[] from = before.toArray();
        double[] to = after.toArray();
        double least = 0;
        double most = 0;
        for (int i = 0; i < from.length; i++) {
            double step = to[i] - from[i];
            if (!Double.isFinite(step)) {
                return Numbers.of(step, 4);
            }
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        if (least == 0 && most == 0) {
            return UNCHANGED;
        }
        String size = brief(Math.max(-least, most));
        return (least == 0 ? "+" : most == 0 ? "-" : "±") + size;
    }

    /** In five characters, or few more: {@code 0.31}, {@code 13000}, {@code 0.003}, {@code 3e-5}. Not negative. */
    static String brief(double value) {
        return brief(value, DType.FLOAT64);
    }

    private static String brief(double value, DType type) {
        return ElementText.of(value, type, value < 0.01 || value >= 1e6 ? 1 : 2);
    }
}
