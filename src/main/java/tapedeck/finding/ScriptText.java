package tapedeck.finding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;

/** The text of the script that runs, for where a finding points: where a layer is made, which the tape does not tell. Immutable. */
public final class ScriptText {
    private static final Pattern ASIDE = Pattern.compile("\\s*(#.*|(from|import)\\b.*)?");
    private static final Pattern OPTIMIZER = Pattern
            .compile("\\b(optim\\.)?(SGD|Adam\\w*|RMSprop|Adagrad|LBFGS|NAdam|RAdam)\\(");
    private static final Pattern RATE = Pattern.compile("\\b(lr|learning_rate|rate|eta|alpha)\\s*=");
    private final List<String> lines;

    private ScriptText(List<String> lines) {
        this.lines = lines;
    }

    /** Of a script; without lines if it is none. */
    public static ScriptText of(@Nullable String script) {
        return new ScriptText(script == null ? List.of() : script.lines().toList());
    }

    /** A line's text, from 1; empty if there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** How many lines it has. */
    public int size() {
        return lines.size();
    }

    /** The first line with something that matches, from 1, without comments and imports; 0 if there is none. */
    public int first(Pattern pattern) {
        return IntStream.rangeClosed(1, lines.size()).filter(i -> has(i, pattern)).findFirst().orElse(0);
    }

    /** Returns whether there is such a line. */
    public boolean has(Pattern pattern) {
        return first(pattern) > 0;
    }

    /** Returns whether a line, from 1, has something that matches; of comments and imports nothing does. */
    public boolean has(int number, Pattern pattern) {
        String text = line(number);
        return !ASIDE.matcher(text).matches() && pattern.matcher(text.replaceFirst("\\s#.*", "")).find();
    }

    /** The line that names it: the one it was called on, if that does; else the first that does; else where it was called. */
    public int naming(int called, Pattern pattern) {
        int first = has(called, pattern) ? called : first(pattern);
        return first == 0 ? called : first;
    }

    /** The line that makes or fills a parameter of that name, from 1; {@code called} if none is found. */
    public int making(String parameter, int called) {
        int line = ParameterText.line(lines, parameter);
        return line == 0 ? called : line;
    }

    /**
     * The line on which a tensor of numbers became what it is: the first that divides to make it, for what is infinite or NaN most
     * often came of that; else the first that makes it; {@code called} if there is none.
     */
    public int dividing(String tensor, int called) {
        String name = tensor.replaceFirst("_\\d+$", "");
        if (name.isEmpty()) {
            return called;
        }
        String made = "\\b" + Pattern.quote(name) + "\\b[^=]*=[^=]";
        int divided = first(Pattern.compile(made + ".*(/|log|sqrt)|" + "\\b" + Pattern.quote(name) + "\\s*/="));
        return divided > 0 ? divided : naming(called, Pattern.compile(made));
    }

    /** Where an optimizer is made, from 1; else where a rate is named; 0 if neither is. */
    public int ofOptimizer() {
        int made = first(OPTIMIZER);
        return made > 0 ? made : first(RATE);
    }

    /** Where the learning rate is set, from 1; 0 if that is not known. */
    public static int ofRate(Knobs knobs) {
        Knob rate = knobs.rate();
        return rate == null ? 0 : rate.line();
    }
}
