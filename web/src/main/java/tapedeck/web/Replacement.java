package tapedeck.web;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** A method of {@link Matcher} that TeaVM lacks. */
public final class Replacement {
    private Replacement() {}

    /** {@link Matcher#replaceAll(Function)}. */
    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacer) {
        matcher.reset();
        StringBuffer replaced = new StringBuffer(); // TeaVM's takes no StringBuilder
        while (matcher.find()) {
            matcher.appendReplacement(replaced, replacer.apply(matcher));
        }
        return matcher.appendTail(replaced).toString();
    }
}
