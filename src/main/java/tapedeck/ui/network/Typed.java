package tapedeck.ui.network;

import java.util.List;
import tapedeck.data.SpecException;
import tapedeck.text.Message;
import tapedeck.ui.theme.NumberSyntax;

/** Numbers as people type them, not what Java also takes for one. */
final class Typed {
    private Typed() {}

    /** @throws SpecException if it is none */
    static double decimal(String text) {
        String number = stripped(text);
        if (!NumberSyntax.isReal(number)) {
            throw refusal(NumberSyntax.quoted(number) + " is not a number, such as 0.1");
        }
        return Double.parseDouble(number) + 0.0; // -0 is 0
    }

    /** @throws SpecException if it is none, or too large for an int */
    static int whole(String text) {
        long number = wholeLong(text);
        if (number != (int) number) {
            throw refusal(NumberSyntax.quoted(stripped(text)) + " is too large");
        }
        return (int) number;
    }

    /** @throws SpecException if it is none, or too large for a long */
    static long wholeLong(String text) {
        String number = stripped(text);
        if (!NumberSyntax.isWhole(number)) {
            throw refusal(NumberSyntax.quoted(number) + " is not a whole number");
        }
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException _) {
            throw refusal(NumberSyntax.quoted(number) + " is too large");
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
        return new SpecException(List.of(Message.verbatim(why)));
    }
}
