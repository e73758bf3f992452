package tapedeck.finding.detectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tapedeck.finding.Callers;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.ScriptText;
import tapedeck.program.ScriptFailure;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** The program ended in an error of PyTorch's that has one cause: its text is told, and what it means. */
public final class KnownError implements Detector {
    /** By what usually helps. */
    private static final Map<String, FindingKind> KINDS = Map.of("mistake.savedChanged", FindingKind.INPLACE_NEEDED,
            "mistake.weightChanged", FindingKind.INPLACE_NEEDED, "mistake.batchNormOfOne",
            FindingKind.BATCHNORM_ONE_ROW,
            "mistake.probabilities", FindingKind.LOGITS_INTO_BCE);

    /** {@code y += 1}, {@code y[0] = 1}, {@code y.mul_(2)}. */
    private static final Pattern IN_PLACE = Pattern
            .compile(
                    "^\\s*[\\w.\\[\\]:, -]+\\s*[-+*/]=|^\\s*[\\w.]+\\[[^=]*\\]\\s*=[^=]|\\.(?!zero_grad|requires_grad_|clip_grad)[a-z]+_\\(|step\\(\\)");

    /** {@code net(x.unsqueeze(0))}, {@code net(x[None])}, {@code net(x.view(1, -1))}. */
    private static final Pattern SINGLE_ROW = Pattern
            .compile("\\w\\(.*(\\.unsqueeze\\(0\\)|\\[None\\b|\\.(view|reshape)\\(1,)");

    @Override
    public Set<FindingKind> kinds() {
        return Set.copyOf(KINDS.values());
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        ScriptFailure failure = evidence.program().failure();
        Message help = failure == null ? null : failure.help();
        FindingKind kind = help == null ? null : KINDS.get(help.key());
        if (failure == null || help == null || kind == null) {
            return Optional.empty();
        }
        long iteration = evidence.state().position().iteration();
        return Optional
                .of(Finding.seen(kind, new FindingSite(iteration, iteration, "", line(evidence, kind, failure.line())),
                        evidence,
                        Message.of("finding.refused", "error", failure.error().replaceFirst("\\.$", ""), "help",
                                help)));
    }

    /** Where it is to be mended: of what was changed in place, the last line before that changes something; of a single row, where it is given. */
    private static int line(Evidence evidence, FindingKind kind, int failed) {
        ScriptText script = evidence.script();
        if (kind == FindingKind.INPLACE_NEEDED) {
            for (int line = failed; line > 0; line--) {
                if (script.has(line, IN_PLACE)) {
                    return line;
                }
            }
        }
        if (kind != FindingKind.BATCHNORM_ONE_ROW) {
            return failed;
        }
        CapturedIteration shown = evidence.state().playhead().captured();
        boolean there = shown != null && shown.events().stream()
                .filter(TapeEvent.LineReached.class::isInstance).map(TapeEvent.LineReached.class::cast)
                .reduce((_, last) -> last).filter(each -> each.covers(failed)).isPresent();
        return there && shown != null
                ? new Callers(script, shown.events()).ofModule(failed)
                : script.naming(failed, SINGLE_ROW);
    }
}
