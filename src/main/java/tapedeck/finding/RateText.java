package tapedeck.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Knob;

/**
 * The place in a script of the number that is its learning rate. A tape knows the line on which the optimizer is made; the number may
 * stand far from it: a constant, a call's argument, an entry of a dictionary. It is the one of that value which is nearest to the rate's
 * name. Immutable.
 *
 * @param line from 1; 0 if it is not known
 * @param edit the same with another rate, or null where the number itself was not found
 */
public record RateText(int line, Remedy.@Nullable Rewrite edit) {
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\w.])(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?(?![\\w.])", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIVEN = Pattern
            .compile("\\b(?:lr|learning_rate)\\s*=\\s*([A-Za-z_][\\w.]*(?:\\[\\s*[\"']\\w+[\"']\\s*\\])?)");
    private static final Pattern WORDS = Pattern.compile("\\w+");
    /** Of a call that goes over several lines. */
    private static final int CALL = 6;
    private static final int NEAR = 0;
    private static final int NAMED = 1;
    private static final int ELSEWHERE = 2;
    private static final int DIGITS = 2;
    private static final int SMALL = 4;

    /** A number of that value. */
    private record Place(int line, int from, int to, int distance) {}

    /**
     * Of a script's own rate.
     *
     * @param other to be tried instead, above 0
     */
    public static RateText of(ScriptText script, @Nullable Knob rate, double other) {
        if (rate == null) {
            return new RateText(0, null);
        }
        List<Place> places = places(script, rate);
        Place nearest = places.stream().min(Comparator.comparingInt(Place::distance)).orElse(null);
        if (nearest == null || (nearest.distance == ELSEWHERE && places.size() > 1)) {
            return new RateText(rate.line(), null);
        }
        String line = script.line(nearest.line);
        return new RateText(nearest.line, new Remedy.Rewrite(nearest.line, line,
                line.substring(0, nearest.from) + written(other) + line.substring(nearest.to)));
    }

    /** The remedies: a run with the other rate, and that rate in the script, where its place was found. */
    public List<Remedy> remedies(double other) {
        Remedy again = new Remedy.StartOver(other);
        return edit == null ? List.of(again) : List.of(again, edit);
    }

    private static List<Place> places(ScriptText script, Knob rate) {
        String name = name(script, rate);
        List<Place> places = new ArrayList<>();
        for (int i = 1; i <= script.size(); i++) {
            String line = script.line(i);
            int end = line.startsWith("#") ? 0 : line.indexOf(" #") < 0 ? line.length() : line.indexOf(" #");
            Matcher number = NUMBER.matcher(line).region(0, end).useTransparentBounds(true);
            while (number.find()) {
                if (Double.parseDouble(number.group()) == rate.made()) {
                    places.add(new Place(i, number.start(), number.end(), distance(rate, name, i, line, number)));
                }
            }
        }
        return places;
    }

    private static int distance(Knob rate, String name, int at, String line, Matcher number) {
        boolean near = at >= rate.line() && at < rate.line() + CALL && (name.isEmpty() || at == rate.line())
                && (at == rate.line() || line.matches(".*\\b(lr|learning_rate)\\s*=\\s*" + number.group() + ".*"));
        return near
                ? NEAR
                : !name.isEmpty() && WORDS.matcher(line).results().anyMatch(each -> each.group().equals(name))
                        ? NAMED
                        : ELSEWHERE;
    }

    /** Returns what the rate is called where the optimizer is given it; empty if a number stands there. */
    private static String name(ScriptText script, Knob rate) {
        for (int i = rate.line(); i < rate.line() + CALL; i++) {
            Matcher given = GIVEN.matcher(script.line(i));
            if (given.find()) {
                String[] words = given.group(1).replaceAll("[\"'\\[\\]\\s]+", ".").split("\\.", -1);
                return words[words.length - 1];
            }
        }
        return "";
    }

    /** As one would write it in Python: {@code 0.03}, {@code 3e-05}. */
    static String written(double rate) {
        BigDecimal number = BigDecimal.valueOf(rate).round(new MathContext(DIGITS)).stripTrailingZeros();
        String digits = number.unscaledValue().toString();
        int exponent = number.scale() - number.precision() + 1;
        return exponent > SMALL
                ? digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e-" + exponent
                : number.scale() < 1 ? number.toPlainString() + ".0" : number.toPlainString();
    }
}
