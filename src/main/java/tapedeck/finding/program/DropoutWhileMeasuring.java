package tapedeck.finding.program;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tapedeck.explain.Place;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Site;
import tapedeck.finding.Trouble;
import tapedeck.function.Dropout;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * Units are dropped where nothing learns: a Dropout ran without a graph, while in the same program it runs with one. Where that
 * was in no iteration that was looked into, the script tells: it measures under no_grad and never calls eval().
 */
public final class DropoutWhileMeasuring implements Detector {
    private static final Pattern EVAL = Pattern
            .compile("\\.eval\\(\\)|\\.train\\(\\s*(mode\\s*=\\s*)?False|training\\s*=\\s*(self|model|net)");
    private static final Pattern NO_GRAD = Pattern.compile("no_grad\\(\\)|inference_mode\\(\\)");

    /** {@code F.dropout(x, 0.5)}: that it trains is what it takes for granted. */
    private static final Pattern ALWAYS = Pattern.compile("\\bdropout\\((?!.*training)");

    @Override
    public Optional<Finding> look(Evidence evidence) {
        FunctionRecorded training = null;
        for (IterationGraph trace : evidence.looked()) {
            for (FunctionRecorded function : trace.functions()) {
                if (!(function.function() instanceof Dropout)) {
                    continue;
                }
                if (learns(trace, function)) {
                    training = function;
                } else if (training != null) {
                    return Optional.of(finding(evidence, trace.iteration(), function, Finding.Certainty.SEEN,
                            IterationGraph.line(function), "finding.dropoutMeasuring"));
                }
            }
        }
        ScriptText script = evidence.script();
        if (training != null && script.has(NO_GRAD) && script.has(ALWAYS)) {
            return Optional
                    .of(finding(evidence, evidence.looked().getLast().iteration(), training, Finding.Certainty.LIKELY,
                            script.naming(IterationGraph.line(training), ALWAYS), "finding.dropoutAlways"));
        }
        if (training != null && script.has(NO_GRAD) && !script.has(EVAL)) {
            return Optional
                    .of(finding(evidence, evidence.looked().getLast().iteration(), training, Finding.Certainty.LIKELY,
                            script.first(NO_GRAD), "finding.neverEval"));
        }
        return Optional.empty();
    }

    /** Whether a graph is recorded there: the next Function that is given a weight makes something that requires a gradient. */
    private static boolean learns(IterationGraph trace, FunctionRecorded dropout) {
        return dropout.output().requiresGrad() || trace.functions().stream()
                .filter(each -> each.index() > dropout.index()
                        && each.inputs().stream().anyMatch(TensorState::requiresGrad))
                .findFirst()
                .map(each -> each.output().requiresGrad()).orElse(false);
    }

    private static Finding finding(Evidence evidence, long iteration, FunctionRecorded dropout,
            Finding.Certainty certainty,
            int line, String sentence) {
        return new Finding(Trouble.DROPOUT_WHILE_MEASURING, certainty,
                new Site(iteration, iteration, Place.name(dropout.output()), line), evidence,
                Message.of(sentence, "tensor", Place.name(dropout.output()), "iteration", iteration), List.of());
    }
}
