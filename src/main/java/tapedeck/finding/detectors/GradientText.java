package tapedeck.finding.detectors;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.finding.Evidence;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.Remedy;
import tapedeck.finding.ScriptText;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/** The lines in which a script draws the weights of its layers and calls what stands between them, and what could stand there instead. */
final class GradientText {
    private static final Pattern SIGMOID = Pattern.compile("[Ss]igmoid\\b");
    private static final Pattern TANH = Pattern.compile("[Tt]anh\\b");
    private static final Pattern BY_HAND = Pattern.compile("1\\.?0? / \\(1\\.?0? \\+ (\\w+)\\.exp\\(-(\\w+)\\)\\)");
    private static final Pattern FILLED = Pattern
            .compile("init\\.(?:normal_|uniform_|trunc_normal_|constant_)\\(\\s*([\\w.\\[\\]]+)[^()]*\\)");
    private static final Pattern DRAWN = Pattern
            .compile("torch\\.randn\\(\\s*(\\w+)\\s*,\\s*(\\w+)\\s*([^()]*)\\)(\\s*\\*\\s*[\\d.e-]+)?");

    private final Evidence evidence;
    private final Layers layers;

    GradientText(Evidence evidence, Layers layers) {
        this.evidence = evidence;
        this.layers = layers;
    }

    /** The line that draws the weights, from 1; 0 if it is not known. */
    int weights() {
        return evidence.script().making(layers.middle().weight().name(),
                IterationGraph.line(layers.middle().product()));
    }

    /** The line of what stands between the layers, from 1; 0 if it is not known. */
    int slopes() {
        IterationGraph graph = evidence.capturedIterations().getLast();
        FunctionRecorded between = layers.middle().product().inputs().stream()
                .filter(each -> each.requiresGrad() && !each.leaf()).map(graph::source)
                .filter(each -> each != null).findFirst().orElse(null);
        ScriptText script = evidence.script();
        int called = IterationGraph.line(between);
        return between != null && between.call().equals("sigmoid")
                ? script.naming(called, SIGMOID)
                : between != null && between.call().equals("tanh") ? script.naming(called, TANH) : called;
    }

    /** Weights that keep the gradient: He's before ReLUs, orthogonal ones for the same layer again and again. */
    List<Remedy> otherWeights() {
        int at = weights();
        String line = evidence.script().line(at);
        Matcher filled = FILLED.matcher(line);
        Matcher drawn = DRAWN.matcher(line);
        String after = filled.find()
                ? filled.replaceFirst(layers.isRecurrent() ? "init.orthogonal_($1)" : "init.kaiming_normal_($1)")
                : drawn.find() ? drawn.replaceFirst("torch.randn($1, $2$3) * (2 / $1) ** 0.5") : line;
        return edit(at, line, after);
    }

    /** A tanh for a sigmoid: its slope is four times as large. */
    List<Remedy> otherSlopes() {
        int at = slopes();
        String line = evidence.script().line(at);
        String after = BY_HAND.matcher(line).replaceFirst("$1.tanh($2)").replaceAll("nn\\.Sigmoid\\b", "nn.Tanh")
                .replaceAll("\\bsigmoid\\(", "tanh(");
        return edit(at, line, after);
    }

    private static List<Remedy> edit(int at, String line, String after) {
        return after.equals(line) ? List.of() : List.of(new Remedy.Rewrite(at, line, after));
    }
}
