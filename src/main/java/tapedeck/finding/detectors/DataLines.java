package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.finding.Evidence;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/** The lines in which a script makes its rows. Immutable. */
record DataLines(ScriptText script) {
    private static final Pattern DATASET = Pattern.compile("\\b(TensorDataset|zip)\\(\\s*([A-Za-z_]\\w*)");
    private static final Pattern MAKING = Pattern
            .compile("=.*\\b(torch\\.)?(tensor|stack|column_stack|from_numpy|as_tensor|load_\\w+)\\(");

    /** The line that makes rows which a Function was given, from 1; 0 if none is known. */
    int making(IterationGraph graph, FunctionRecorded user, TensorState rows) {
        String name = leaf(graph, rows).name();
        int at = IterationGraph.line(user);
        int found = name.isEmpty() ? 0 : assigning(name);
        if (found > 0) {
            int alias = script.first(Pattern.compile("^\\s*(\\w+)\\s*=\\s*" + Pattern.quote(name) + "\\s*$"));
            return alias > found && alias < at ? alias : found;
        }
        Matcher dataset = DATASET.matcher(script.line(script.first(DATASET)));
        int fed = dataset.find() ? assigning(dataset.group(2)) : 0;
        return fed > 0 ? fed : script.first(MAKING);
    }

    /** The line that makes the rows of a run which its first weight is given, from 1; 0 if none is known. */
    static int making(Evidence evidence) {
        if (evidence.capturedIterations().isEmpty()) {
            return 0;
        }
        IterationGraph graph = evidence.capturedIterations().getFirst();
        return InputRows.all(graph).stream().findFirst()
                .map(each -> new DataLines(evidence.script()).making(graph, each.to(), each.rows())).orElse(0);
    }

    /**
     * The last line that gives a variable its value outside of a function, from 1; else the last in one; 0 if there is none. Where its
     * own rows are only taken in another order it is made before.
     */
    int assigning(String name) {
        Pattern pattern = Pattern.compile("^\\s*(self\\.)?([\\w.]+\\s*,\\s*)*" + Pattern.quote(name)
                + "(\\s*,\\s*[\\w.]+)*\\s*=[^=]");
        Pattern ordered = Pattern.compile("=.*\\b" + Pattern.quote(name) + "\\s*\\[");
        int last = 0;
        for (int line : lines(pattern)) {
            if (last > 0 && script.has(line, ordered)) {
                continue;
            }
            boolean outside = !script.line(line).startsWith(" ");
            last = outside || last == 0 || script.line(last).startsWith(" ") ? line : last;
        }
        return last;
    }

    /** All lines with something that matches. */
    List<Integer> lines(Pattern pattern) {
        List<Integer> found = new ArrayList<>();
        for (int line = 1; line <= script.size(); line++) {
            if (script.has(line, pattern)) {
                found.add(line);
            }
        }
        return found;
    }

    /** Returns what rows were made from, along what made them: those before a batch was drawn, or features of them computed. */
    static TensorState leaf(IterationGraph graph, TensorState rows) {
        TensorState at = rows;
        FunctionRecorded maker = graph.maker(at.id());
        while (maker != null && !maker.inputs().isEmpty()) {
            at = maker.inputs().getFirst();
            maker = graph.maker(at.id());
        }
        return at;
    }
}
