package tapedeck.text;

import java.util.function.Function;
import java.util.regex.Matcher;

/** The replacement of every place that a pattern finds by what is said of it, word for word. The class library of browsers has no other. */
public final class Substitution {
    private Substitution() {}

    /**
     * The text with all places replaced.
     *
     * @param places a matcher of the text, before its first find
     * @param said of the place that was found last
     */
    public static String of(String text, Matcher places, Function<Matcher, String> said) {
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (places.find()) {
            out.append(text, end, places.start()).append(said.apply(places));
            end = places.end();
        }
        return out.append(text, end, text.length()).toString();
    }
}
