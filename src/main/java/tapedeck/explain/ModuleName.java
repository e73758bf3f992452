package tapedeck.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** The name of a module for people: that of a built-in program's numbered layer follows the language, all others are the program's own. */
public final class ModuleName {
    private static final Pattern LAYER = Pattern.compile("layer (\\d{1,4})");

    private ModuleName() {}

    /** Returns what the module of that name is called. */
    public static Message of(String name) {
        Matcher layer = LAYER.matcher(name);
        return layer.matches()
                ? Message.of("network.layer", "layer", Integer.parseInt(layer.group(1)))
                : Message.verbatim(name);
    }
}
