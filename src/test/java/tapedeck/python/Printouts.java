package tapedeck.python;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares what was printed here with what PyTorch printed: byte for byte, except that a number with all the digits of a
 * float32, as {@code item()} gives it, may differ by a relative 1e-5, for the order of sums is another.
 */
final class Printouts {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+\\.?\\d*(?:e[-+]?\\d+)?");
    /** A float32 has up to 9 digits that matter; printed as a double it has more. */
    private static final int ALL_DIGITS = 9;
    private static final double TOLERANCE = 1e-5;

    private Printouts() {}

    /** Where they differ first, for people; empty if they are the same. */
    static String difference(String expected, String actual) {
        List<String> wanted = List.of(expected.split("\n", -1));
        List<String> got = List.of(actual.split("\n", -1));
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            String a = i < wanted.size() ? wanted.get(i) : "(end)";
            String b = i < got.size() ? got.get(i) : "(end)";
            if (!isSameLine(a, b)) {
                return "line " + (i + 1) + "\n      PyTorch:  " + a + "\n      Tapedeck: " + b;
            }
        }
        return "";
    }

    private static boolean isSameLine(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        List<MatchResult> wanted = NUMBER.matcher(expected).results().toList();
        List<MatchResult> got = NUMBER.matcher(actual).results().toList();
        String frame = NUMBER.matcher(expected).replaceAll("#");
        if (wanted.size() != got.size() || !frame.equals(NUMBER.matcher(actual).replaceAll("#"))) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSameNumber(wanted.get(i).group(), got.get(i).group())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameNumber(String expected, String actual) {
        if (expected.equals(actual)) {
            return true;
        }
        double a = Double.parseDouble(expected);
        double b = Double.parseDouble(actual);
        return digits(expected) >= ALL_DIGITS && Math.abs(a - b) <= TOLERANCE * Math.abs(a);
    }

    private static int digits(String number) {
        return number.replaceAll("e.*", "").replaceAll("\\D", "").replaceAll("^0+", "").length();
    }
}
