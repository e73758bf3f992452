package tapedeck.numpy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;

/** One format for all fractions of an array, as numpy chooses it: as few digits as tell each apart, in columns. */
final class FloatFormat {
    private static final double LARGE = 1e8;
    private static final double SMALL = 1e-4;
    private static final double SPREAD = 1000;
    private static final double SCALAR_LARGE = 1e16;

    private final boolean narrow;
    private final PrintOptions options;
    private boolean scientific;
    private int precision;
    private int left;
    private int right;
    private int exponentDigits;

    /**
     * @param shown the numbers that are printed
     * @param narrow whether they are float32
     */
    FloatFormat(double[] shown, boolean narrow, PrintOptions options) {
        this.narrow = narrow;
        this.options = options;
        double[] finite = Arrays.stream(shown).filter(Double::isFinite).toArray();
        double[] sizes = Arrays.stream(finite).filter(value -> value != 0).map(Math::abs).toArray();
        if (sizes.length > 0) {
            double max = Arrays.stream(sizes).max().getAsDouble();
            double min = Arrays.stream(sizes).min().getAsDouble();
            boolean spread = narrow ? (float) max / (float) min > SPREAD : max / min > SPREAD;
            scientific = max >= LARGE || (!options.suppress() && (min < SMALL || spread));
        }
        precision = options.precision();
        for (double value : finite) {
            measure(value);
        }
        right = options.fixed() && finite.length > 0 ? precision : right;
        if (scientific) {
            precision = right;
            right += exponentDigits + 2;
        }
        if (finite.length < shown.length) {
            boolean minus = Arrays.stream(shown).anyMatch(value -> value == Double.NEGATIVE_INFINITY);
            int point = right + 1;
            left = Math.max(left, Math.max(3 - point, (minus ? 4 : 3) - point));
        }
    }

    private void measure(double value) {
        String text = scientific ? scientific(value, precision, narrow) : positional(value, precision, narrow);
        int e = text.indexOf('e');
        String number = e < 0 ? text : text.substring(0, e);
        int point = number.indexOf('.');
        left = Math.max(left, point);
        right = Math.max(right, number.length() - point - 1);
        exponentDigits = e < 0 ? 0 : Math.max(exponentDigits, text.length() - e - 2);
    }

    /** The number in its column. */
    String format(double value) {
        if (!Double.isFinite(value)) {
            String word = Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
            return " ".repeat(Math.max(left + right + 1 - word.length(), 0)) + word;
        }
        if (scientific) {
            String text = scientific(value, precision, narrow, true);
            int e = text.indexOf('e');
            int point = text.indexOf('.');
            String digits = text.substring(e + 2);
            return " ".repeat(Math.max(left - point, 0)) + text.substring(0, e)
                    + "0".repeat(Math.max(precision - (e - point - 1), 0)) + text.substring(e, e + 2)
                    + "0".repeat(Math.max(exponentDigits - digits.length(), 0)) + digits;
        }
        String text = options.equal() || options.fixed() ? fixed(value) : positional(value, precision, narrow);
        int point = text.indexOf('.');
        int digits = text.length() - point - 1;
        return " ".repeat(Math.max(left - point, 0)) + text + " ".repeat(Math.max(right - digits, 0));
    }

    private String fixed(double value) {
        String digits = new BigDecimal(value).setScale(right, RoundingMode.HALF_EVEN).toPlainString();
        boolean minus = (value < 0 || 1 / value < 0) && digits.charAt(0) != '-';
        return (minus ? "-" : "") + digits + (right == 0 ? "." : "");
    }

    private static BigDecimal shortest(double value, boolean narrow) {
        BigDecimal shortest = new BigDecimal(narrow ? Float.toString((float) value) : Double.toString(value));
        return shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
    }

    /** As few digits as tell it apart, at most so many behind the point; the point always there. */
    static String positional(double value, int precision, boolean narrow) {
        BigDecimal digits = shortest(value, narrow);
        if (digits.scale() > precision) {
            digits = new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN);
            digits = digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
        }
        String text = digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY).toPlainString();
        boolean minus = (value < 0 || 1 / value < 0) && text.charAt(0) != '-';
        return (minus ? "-" : "") + text + (text.indexOf('.') < 0 ? "." : "");
    }

    private static String scientific(double value, int precision, boolean narrow) {
        return scientific(value, precision, narrow, false);
    }

    /** @param all whether there are as many digits as the precision says: then those of the number itself, past the shortest */
    private static String scientific(double value, int precision, boolean narrow, boolean all) {
        BigDecimal digits = shortest(value, narrow);
        int exponent = value == 0 ? 0 : digits.precision() - digits.scale() - 1;
        if (value != 0 && (digits.precision() - 1 > precision || (all && digits.precision() - 1 < precision))) {
            digits = new BigDecimal(value).round(new java.math.MathContext(precision + 1, RoundingMode.HALF_EVEN));
            exponent = digits.precision() - digits.scale() - 1;
            digits = digits.stripTrailingZeros();
        }
        BigDecimal mantissa = digits.scaleByPowerOfTen(-exponent);
        String text = mantissa.setScale(Math.max(mantissa.scale(), 0), RoundingMode.UNNECESSARY).toPlainString();
        boolean minus = 1 / value < 0 && value == 0;
        return (minus ? "-" : "") + text + (text.indexOf('.') < 0 ? "." : "")
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** A scalar, as {@code str} has it. */
    static String scalar(double value, boolean narrow) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value < 0 ? "-inf" : "inf";
        }
        double size = Math.abs(value);
        if (value == 0 || (size >= SMALL && size < SCALAR_LARGE)) {
            String text = positional(value, 400, narrow);
            return text.endsWith(".") ? text + "0" : text;
        }
        return scientific(value, 400, narrow).replace(".e", "e");
    }
}
