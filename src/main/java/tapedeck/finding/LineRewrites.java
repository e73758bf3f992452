package tapedeck.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rewritings of a line of a script against what is wrong, for troubles that are mended in the same way wherever they are. Each is a
 * pattern of what stands there and what is to stand there instead; what is not written as usual has none.
 */
public final class LineRewrites {
    /** What stands in brackets, with brackets in them and in those. */
    private static final String BRACKETS = "\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)";
    /** One argument. */
    private static final String ONE = "((?:[^(),]|" + BRACKETS + ")+)";
    private static final String OF = "(?:F|torch|nn\\.functional|torch\\.nn\\.functional)\\.";
    private static final String FILLED = "init\\.(?:normal_|uniform_|trunc_normal_|constant_|zeros_|ones_)\\(\\s*([\\w.\\[\\]]+)[^()]*\\)";
    private static final Pattern STEPPED = Pattern.compile("\\b([\\w.]+)\\.step\\(\\)");
    private static final Pattern NOT_CALLED = Pattern.compile("\\.zero_grad\\s*$");
    private static final Pattern BY_HAND = Pattern
            .compile("^\\s*(\\w+)(?:\\.data)?\\s*(?:-=|\\+=|=).*\\b\\1\\.grad\\b");
    private static final Pattern BACKWARD = Pattern.compile("^(\\s*)\\S.*\\.backward\\(");

    private static final List<Rule> RULES = List.of(
            Rule.there(FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY, OF + "softmax\\(" + ONE + "(?:,[^()]*)?\\)", "$1"),
            Rule.there(FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY, "\\bself\\.\\w*soft_?max\\w*\\(" + ONE + "\\)", "$1"),
            Rule.there(FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY, "\\.softmax\\(\\s*(?:dim\\s*=\\s*)?-?\\d+[^()]*\\)",
                    ""),
            Rule.there(FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY, "nn\\.Softmax\\([^()]*\\)", "nn.Identity()"),
            Rule.there(FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS, OF + "sigmoid\\(" + ONE + "\\)", "$1"),
            Rule.there(FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS, "\\bself\\.\\w*sigm\\w*\\(" + ONE + "\\)", "$1"),
            Rule.there(FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS, "\\.sigmoid\\(\\)", ""),
            Rule.there(FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS, "nn\\.Sigmoid\\(\\)", "nn.Identity()"),
            Rule.there(FindingKind.RELU_ON_OUTPUT, OF + "relu\\(" + ONE + "\\)", "$1"),
            Rule.there(FindingKind.RELU_ON_OUTPUT, "\\bself\\.\\w*relu\\w*\\(" + ONE + "\\)", "$1"),
            Rule.there(FindingKind.RELU_ON_OUTPUT, "\\.relu\\(\\)", ""),
            Rule.there(FindingKind.RELU_ON_OUTPUT, "nn\\.ReLU\\(\\)", "nn.Identity()"),
            Rule.there(FindingKind.BROADCAST_IN_LOSS, "(?<=\\()" + ONE + ",\\s*([A-Za-z_][\\w.]*)(?=\\s*[,)])",
                    "$1.reshape_as($2), $2"),
            Rule.there(FindingKind.INPLACE_NEEDED, "^(\\s*)([A-Za-z_]\\w*)\\s*([-+*/])=\\s*(.+?)\\s*$",
                    "$1$2 = $2 $3 ($4)"),
            Rule.there(FindingKind.PARAMETER_WITHOUT_GRADIENT, "torch\\.tensor\\(([\\w.]+)\\.item\\(\\)\\)", "$1"),
            Rule.there(FindingKind.PARAMETER_WITHOUT_GRADIENT, "\\.detach\\(\\)(?!\\.(numpy|tolist))", ""),
            Rule.there(FindingKind.PARAMETER_WITHOUT_GRADIENT, "\\.data\\b(?!\\s*=)", ""),
            Rule.anywhere(FindingKind.PARAMETER_NOT_IN_OPTIMIZER,
                    "^(\\s*self\\.\\w+\\s*=\\s*)(\\[.*?(\\b(?:torch\\.)?nn\\.)[A-Z]\\w*\\(.*\\])\\s*$",
                    "$1$3ModuleList($2)"),
            Rule.anywhere(FindingKind.PARAMETER_NOT_IN_OPTIMIZER, "^(\\s*self\\.\\w+\\s*=\\s*)\\[\\]\\s*$",
                    "$1nn.ModuleList()"),
            Rule.there(FindingKind.GRAPH_GROWS, "(\\+=\\s*)(\\w+)\\s*$", "$1$2.item()"),
            Rule.there(FindingKind.GRAPH_GROWS, "\\.append\\(\\s*([\\w.]+)\\s*\\)", ".append($1.detach())"),
            Rule.there(FindingKind.DROPOUT_WHILE_MEASURING,
                    "(?<!self\\.)\\b(dropout\\dd|dropout)\\(" + ONE + "(," + ONE + ")?\\)",
                    "$1($2$3, training=self.training)"),
            Rule.there(FindingKind.SUM_LOSS_BATCH_SIZE, "reduction\\s*=\\s*(['\"])sum\\1", "reduction=$1mean$1"),
            Rule.there(FindingKind.SUM_LOSS_BATCH_SIZE, "\\.sum\\(\\)", ".mean()"),
            Rule.there(FindingKind.ROWS_NOT_SHUFFLED, "shuffle\\s*=\\s*False", "shuffle=True"),
            Rule.there(FindingKind.ROWS_NOT_SHUFFLED, "(DataLoader\\((?:(?!shuffle).)*)\\)\\s*$", "$1, shuffle=True)"),
            Rule.there(FindingKind.INPUTS_UNSCALED, "^(\\s*)([\\w.]+)\\s*=[^=].*$",
                    "$0\n$1$2 = ($2 - $2.mean(0)) / $2.std(0)"),
            Rule.there(FindingKind.INITIAL_LOSS_FAR, FILLED, "init.normal_($1, std=0.01)"),
            Rule.there(FindingKind.SYMMETRIC_UNITS, FILLED, "init.normal_($1, std=0.5)"),
            Rule.there(FindingKind.SYMMETRIC_UNITS, "torch\\.(?:zeros|ones)\\(", "torch.randn("),
            Rule.there(FindingKind.SATURATED_UNITS, FILLED, "init.xavier_normal_($1)"),
            Rule.there(FindingKind.DEAD_RELU,
                    "init\\.(?:\\w+_\\(\\s*([\\w.\\[\\]]*bias)|constant_\\(\\s*([\\w.\\[\\]]+))\\b[^()]*\\)",
                    "init.zeros_($1$2)"),
            Rule.there(FindingKind.DEAD_RELU, FILLED, "init.kaiming_normal_($1)"),
            Rule.there(FindingKind.DEAD_RELU, "\\.fill_\\([^()]*\\)", ".fill_(0.0)"),
            Rule.there(FindingKind.LOSS_NOT_FINITE, "\\.sqrt\\(\\)", ".clamp(min=1e-12).sqrt()"),
            Rule.there(FindingKind.LOSS_NOT_FINITE, "(\\.norm\\([^()]*\\))", "$1.clamp(min=1e-8)"),
            Rule.there(FindingKind.LOSS_NOT_FINITE, "torch\\.log\\(" + ONE + "\\)", "torch.log(($1).clamp(min=1e-12))"),
            Rule.anywhere(FindingKind.LOGITS_INTO_BCE, "\\bBCELoss\\(", "BCEWithLogitsLoss("),
            Rule.anywhere(FindingKind.LOGITS_INTO_BCE, "\\bbinary_cross_entropy\\(",
                    "binary_cross_entropy_with_logits("),
            Rule.anywhere(FindingKind.BATCHNORM_ONE_ROW, "(\\bDataLoader\\((?:(?!drop_last).)*)\\)\\s*$",
                    "$1, drop_last=True)"));

    /**
     * The rule by which one kind is mended.
     *
     * @param anywhere whether on the first such line, where it is not the one that was found
     */
    private record Rule(FindingKind kind, Pattern pattern, String instead, boolean anywhere) {
        static Rule there(FindingKind kind, String pattern, String instead) {
            return new Rule(kind, Pattern.compile(pattern), instead, false);
        }

        static Rule anywhere(FindingKind kind, String pattern, String instead) {
            return new Rule(kind, Pattern.compile(pattern), instead, true);
        }

        Optional<Remedy.Rewrite> edit(ScriptText script, int found) {
            int at = script.has(found, pattern) ? found : anywhere ? script.first(pattern) : 0;
            String line = script.line(at);
            String after = pattern.matcher(line).replaceFirst(instead);
            return after.equals(line) ? Optional.empty() : Optional.of(new Remedy.Rewrite(at, line, after));
        }
    }

    private LineRewrites() {}

    /** {@code finding}, with what may help if it has no edit of its own; whether it does is known where it was tried. */
    public static Finding addTo(Finding finding) {
        if (!finding.remedies(Remedy.Rewrite.class).isEmpty()) {
            return finding;
        }
        ScriptText script = finding.evidence().script();
        if (finding.evidence().isOverflow()) {
            return finding; // what keeps away from 0 is no help
        }
        List<Remedy.Rewrite> edits = finding.kind() == FindingKind.ZERO_GRAD_MISSING
                ? zeroed(script).stream().toList()
                : RULES.stream().filter(each -> each.kind == finding.kind())
                        .flatMap(each -> each.edit(script, finding.site().line()).stream()).limit(1).toList();
        return finding.withRemedies(edits);
    }

    /** Calls what is only named; else has the optimizer that steps set gradients to zero before backward. */
    private static Optional<Remedy.Rewrite> zeroed(ScriptText script) {
        int named = script.first(NOT_CALLED);
        if (named > 0) {
            return Optional
                    .of(new Remedy.Rewrite(named, script.line(named), script.line(named).stripTrailing() + "()"));
        }
        Optional<String> optimizer = IntStream.rangeClosed(1, script.size()).mapToObj(script::line)
                .map(STEPPED::matcher).filter(Matcher::find).map(each -> each.group(1))
                .filter(each -> !each.matches(".*sched.*")).findFirst();
        int at = script.first(BACKWARD);
        String line = script.line(at);
        return optimizer.map(each -> each + ".zero_grad()").or(() -> without(script)).filter(_ -> at > 0)
                .map(zeroing -> new Remedy.Rewrite(at, line, line.replaceFirst("\\S.*", "") + zeroing + "\n" + line));
    }

    /** Returns what empties the gradients of all that is updated by hand, each by its own name. */
    private static Optional<String> without(ScriptText script) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i <= script.size(); i++) {
            Matcher updated = BY_HAND.matcher(script.line(i));
            if (updated.find()) {
                names.add(updated.group(1));
            }
        }
        boolean ofLoop = names.stream().anyMatch(
                each -> script.has(Pattern.compile("\\bfor\\b[^:]*\\b" + Pattern.quote(each) + "\\b.*\\bin\\b")));
        return names.isEmpty() || ofLoop
                ? Optional.empty()
                : Optional.of(names.stream().map(each -> each + ".grad = ").collect(Collectors.joining()) + "None");
    }
}
