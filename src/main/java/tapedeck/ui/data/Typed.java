package tapedeck.ui.data;

import java.util.List;
import java.util.regex.Pattern;
import tapedeck.data.SpecException;

/** Numbers as people type them, not what Java also takes for one. */
final class Typed {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final int SHOWN = 12;

    private Typed() {}

    /** @throws SpecException if it is none */
    static double decimal(String text) {
        String number = stripped(text);
        if (!DECIMAL.matcher(number).matches()) {
            throw refusal("“" + shortened(number) + "” is not a number, such as 0.1");
        }
        return Double.parseDouble(number) + 0.0; // -0 is 0
    }

    /** @throws SpecException if it is none, or too large for an int */
    static int whole(String text) {
        long number = wholeLong(text);
        if (number != (int) number) {
            throw refusal("“" + shortened(stripped(text)) + "” is too large");
        }
        return (int) number;
    }

    /** @throws SpecException if it is none, or too large for a long */
    static long wholeLong(String text) {
        String number = stripped(text);
        if (!WHOLE.matcher(number).matches()) {
            throw refusal("“" + shortened(number) + "” is not a whole number");
        }
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException _) {
            throw refusal("“" + shortened(number) + "” is too large");
        }
    }

    private static String stripped(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            throw refusal("Type a number");
        }
        return number;
    }

    private static SpecException refusal(String why) {
        return new SpecException(List.of(why));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
