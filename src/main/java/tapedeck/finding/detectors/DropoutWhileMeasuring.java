package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Callers;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Evidence.Dropped;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.function.Dropout;
import tapedeck.tape.RunReadings;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * Units are dropped where nothing learns: a Dropout ran without a graph, while in the same program it runs with one, in an iteration or
 * between two. Between two it is meant where a script that knows eval() has a module of Dropout train, as for a Monte Carlo estimate;
 * of F.dropout that is not told whether it trains it is not.
 */
public final class DropoutWhileMeasuring implements Detector {
    private static final Pattern EVAL = Pattern
            .compile("\\.eval\\(\\)|\\.train\\(\\s*(mode\\s*=\\s*)?False|training\\s*=\\s*(self|model|net)");
    private static final Pattern NO_GRAD = Pattern.compile("no_grad\\(\\)|inference_mode\\(\\)");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.DROPOUT_WHILE_MEASURING);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        FunctionRecorded training = null;
        for (IterationGraph graph : evidence.capturedIterations()) {
            for (FunctionRecorded function : graph.functions()) {
                if (!(function.function() instanceof Dropout dropout)) {
                    continue;
                }
                if (learns(graph, function)) {
                    training = function;
                } else if (training != null) {
                    return Optional.of(finding(evidence, graph.iteration(), ElementPlace.name(function.output()),
                            IterationGraph.line(function),
                            dropout.always() ? "finding.dropoutAlways" : "finding.dropoutMeasuring"));
                }
            }
        }
        RunReadings recorded = evidence.runReadings();
        return training != null || (recorded != null && recorded.drops().stream().anyMatch(RunReadings.Drop::learns))
                ? elsewhere(evidence)
                : Optional.empty();
    }

    private static Optional<Finding> elsewhere(Evidence evidence) {
        for (Dropped each : evidence.dropped()) {
            if (each.always()) {
                return Optional
                        .of(finding(evidence, each.iteration(), each.tensor(), each.line(), "finding.dropoutAlways"));
            }
        }
        ScriptText script = evidence.script();
        RunReadings recorded = evidence.runReadings();
        boolean knowsEval = script.has(EVAL) || (recorded != null && recorded.knowsEval());
        return evidence.dropped().stream().findFirst().filter(_ -> !knowsEval).map(each -> finding(evidence,
                each.iteration(), each.tensor(), measuring(script, each.line()), "finding.neverEval"));
    }

    /** The line from which nothing learns: the last above the one that measures, else the first of all; that one if there is none. */
    private static int measuring(ScriptText script, int line) {
        return IntStream.rangeClosed(1, line).map(i -> line + 1 - i).filter(i -> script.has(i, NO_GRAD)).findFirst()
                .orElse(script.naming(line, NO_GRAD));
    }

    /** The first Dropouts of each kind that ran where nothing learns, in an iteration or between two. */
    public static List<Dropped> dropped(IterationGraph graph, ScriptText script) {
        List<Dropped> dropped = new ArrayList<>();
        for (FunctionRecorded function : graph.functions()) {
            if (function.function() instanceof Dropout dropout && !learns(graph, function)
                    && dropped.stream().noneMatch(each -> each.always() == dropout.always())) {
                int line = IterationGraph.line(function);
                dropped.add(new Dropped(graph.iteration(), dropout.always(), ElementPlace.name(function.output()),
                        dropout.always() ? line : new Callers(script, graph.captured().events()).ofModule(line)));
            }
        }
        return dropped;
    }

    /** Returns whether a graph is recorded there: the next Function that computes with a weight makes something that requires a gradient. */
    private static boolean learns(IterationGraph graph, FunctionRecorded dropout) {
        return dropout.output().requiresGrad() || graph.functions().stream()
                .filter(each -> each.index() > dropout.index() && !IterationGraph.isArranging(each)
                        && each.inputs().stream().anyMatch(TensorState::requiresGrad))
                .findFirst()
                .map(each -> each.output().requiresGrad()).orElse(false);
    }

    private static Finding finding(Evidence evidence, long iteration, String tensor, int line, String sentence) {
        return Finding.seen(FindingKind.DROPOUT_WHILE_MEASURING, new FindingSite(iteration, iteration, tensor, line),
                evidence,
                Message.of(sentence, "tensor", tensor, "iteration", iteration));
    }
}
