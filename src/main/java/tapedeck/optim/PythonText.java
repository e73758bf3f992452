package tapedeck.optim;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as Python prints them, for messages that are to read like PyTorch's. */
final class PythonText {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e16;

    private PythonText() {}

    static String of(double x) {
        if (Double.isNaN(x)) {
            return "nan";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(x);
        if (x == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            String plain = x == 0
                    ? Double.toString(x)
                    : new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String[] parts = Double.toString(x).split("E", 2);
        int exponent = Integer.parseInt(parts[1]);
        String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
        return mantissa + "e" + String.format(Locale.ROOT, "%+03d", exponent);
    }
}
