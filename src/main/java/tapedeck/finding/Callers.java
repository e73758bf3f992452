package tapedeck.finding;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeEvent;

/**
 * The calls by which a script came to the function of its own in which something happened: by the lines that it came to before. A layer
 * or a loss that was given the wrong thing is right itself. Immutable.
 */
public final class Callers {
    private static final Pattern DEF = Pattern.compile("^(\\s*)def\\s+(\\w+)\\s*\\(([^)]*)");
    private static final Pattern BACKWARD = Pattern.compile("\\bbackward\\(|\\.step\\(");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final ScriptText script;
    private final List<TapeEvent> events;

    /** @param events what happened, in order */
    public Callers(ScriptText script, List<TapeEvent> events) {
        this.script = script;
        this.events = events;
    }

    /** A function of the script, from its first line to its last. */
    private record Def(String name, List<String> parameters, int from, int to) {
        boolean has(int line) {
            return from <= line && line <= to;
        }
    }

    /** The line from which the forward of a module was called in which {@code line} is, from outside of all such; else {@code line}. */
    public int ofModule(int line) {
        int at = line;
        int until = events.size();
        for (Def def = def(at); def != null && def.name.equals("forward"); def = def(at)) {
            int before = before(def, until);
            if (before < 0) {
                return line;
            }
            until = before;
            at = ((TapeEvent.LineReached) events.get(before)).line().line();
        }
        return at;
    }

    /**
     * The line that gave a function of the script the two things which it compares on {@code line}, if it does no more than compute;
     * else {@code line}.
     *
     * @param index where in the events that happened
     */
    public int ofArguments(int line, int index) {
        Def def = def(line);
        if (def == null || def.name.equals("forward") || WORD.matcher(script.line(line)).results()
                .map(each -> each.group()).filter(def.parameters::contains).distinct().count() < 2) {
            return line;
        }
        for (int i = def.from; i <= def.to; i++) {
            if (script.has(i, BACKWARD)) {
                return line;
            }
        }
        int before = before(def, index);
        return before < 0 ? line : ((TapeEvent.LineReached) events.get(before)).line().line();
    }

    /** The last line outside of a function that was come to, as an event's index; −1 if there is none. */
    private int before(Def def, int until) {
        for (int i = Math.min(until, events.size()) - 1; i >= 0; i--) {
            if (events.get(i) instanceof TapeEvent.LineReached reached && !def.has(reached.line().line())) {
                return i;
            }
        }
        return -1;
    }

    /** The innermost function around a line, or null. */
    private @Nullable Def def(int line) {
        int indent = indent(line);
        for (int i = line; i > 0; i--) {
            Matcher def = DEF.matcher(script.line(i));
            if (def.find() && def.group(1).length() < indent) {
                int to = i;
                for (int j = i + 1; j <= script.size() && (script.line(j).isBlank() || indent(j) > def.end(1)); j++) {
                    to = j;
                }
                return new Def(def.group(2), Arrays.stream(def.group(3).split(",", -1))
                        .map(each -> each.strip().replaceFirst("\\W.*", "")).toList(), i, to);
            }
        }
        return null;
    }

    private int indent(int line) {
        String text = script.line(line);
        return text.length() - text.stripLeading().length();
    }
}
