package tapedeck.session;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the files in a session. */
final class Entries {
    static final String SESSION = "tapedeck.json";
    private static final Pattern KNOWN = Pattern.compile("tapedeck\\.json|programs/\\d{1,6}\\.(?:py|table)"
            + "|takes/\\d{1,10}/(?:take\\.json|losses|(?:checkpoints|weights)/\\d{1,19})");
    private static final Pattern LEADS_OUT = Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*",
            Pattern.DOTALL);

    private Entries() {}

    /** Returns whether a session has such a file; others are left alone. */
    static boolean isKnown(String name) {
        return KNOWN.matcher(name).matches();
    }

    /** Returns whether it is a path out of the archive: nothing is ever written to it, but who wrote it meant no good. */
    static boolean leadsOut(String name) {
        return LEADS_OUT.matcher(name).matches();
    }

    static String script(int program) {
        return "programs/" + program + ".py";
    }

    static String table(int program) {
        return "programs/" + program + ".table";
    }

    static String take(int id) {
        return "takes/" + id + "/take.json";
    }

    static String losses(int id) {
        return "takes/" + id + "/losses";
    }

    /** Such that they stand in their order. */
    static String weights(int id, long after) {
        return String.format(Locale.ROOT, "takes/%d/weights/%010d", id, after);
    }

    /** The same. */
    static String checkpoint(int id, long iteration) {
        return String.format(Locale.ROOT, "takes/%d/checkpoints/%010d", id, iteration);
    }
}
