package tapedeck.ui.listing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The numbers of a program that were turned since they were written: where a line says {@code lr=0.1} and 0.01 holds. Immutable.
 *
 * @param knobs of the script; of a built-in program none
 * @param now what holds
 * @param iteration for which, from 1
 */
record ChangedKnobs(Knobs knobs, @Nullable Hyperparameters now, long iteration) {
    static final ChangedKnobs NONE = new ChangedKnobs(Knobs.NONE, null, 1);

    private static final String NUMBER = "([-+]?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)(?![\\w.])";
    private static final Pattern RATE = Pattern.compile("lr = " + NUMBER);
    private static final int DIGITS = 3;

    /** Returns what holds where the deck is. */
    static ChangedKnobs of(@Nullable DeckState state) {
        return state == null
                ? NONE
                : new ChangedKnobs(state.settings().knobs(), state.settings().inForce(),
                        Math.max(1, state.position().iteration()));
    }

    /** Returns what holds of the numbers on a line: {@code now lr=0.01}; null if it is what the line says. */
    @Nullable
    Message on(Line line, boolean written) {
        Hyperparameters set = now;
        if (set == null) {
            return null;
        }
        List<String> turned = written
                ? knobs.all().stream().filter(each -> each.line() == line.number() && !each.early())
                        .filter(each -> isTurned(each, line.code(), knobs.in(set, each.name())))
                        .map(each -> describe(each.name(), knobs.in(set, each.name()))).toList()
                : rate(line.code(), set.rateAt(iteration));
        return turned.isEmpty()
                ? null
                : Message.of("listing.now", "numbers", turned.stream().collect(Collectors.joining(", ")));
    }

    private static List<String> rate(String code, double now) {
        Matcher rate = RATE.matcher(code);
        return rate.matches() && differs(value(rate.group(1)), now) ? List.of(describe("lr", now)) : List.of();
    }

    /** Returns whether it is now another value than its line says, or, where that says none, than the program was made with: a schedule may have turned it. */
    private static boolean isTurned(Knob knob, String code, double now) {
        String name = knob.name().substring(knob.name().lastIndexOf('.') + 1);
        Matcher said = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=\\s*" + NUMBER).matcher(code);
        return differs(said.find() ? value(said.group(1)) : knob.made(), now);
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace("_", ""));
    }

    private static boolean differs(double said, double now) {
        return !Double.isNaN(now) && !Numbers.of(said, DIGITS).equals(Numbers.of(now, DIGITS));
    }

    private static String describe(String name, double now) {
        return name + "=" + Numbers.of(now, DIGITS);
    }
}
