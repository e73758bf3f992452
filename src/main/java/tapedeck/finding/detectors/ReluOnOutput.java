package tapedeck.finding.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.function.Relu;
import tapedeck.function.Sub;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;
import tapedeck.text.Message;

/** The detector of a ReLU whose output is compared with targets of which some are below 0, where it never comes. */
public final class ReluOnOutput implements Detector {
    private static final Pattern RELU = Pattern.compile("relu", Pattern.CASE_INSENSITIVE);
    private static final double PERCENT = 100;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.RELU_ON_OUTPUT);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        IterationGraph graph = evidence.last();
        return graph == null
                ? Optional.empty()
                : graph.functions().stream().filter(each -> isComparison(graph, each))
                        .map(each -> found(evidence, graph, each)).flatMap(Optional::stream).findFirst();
    }

    private static boolean isComparison(IterationGraph graph, FunctionRecorded function) {
        return (IterationGraph.isRegressionLoss(function) || IterationGraph.isCall(function, Sub.class, "sub"))
                && function.inputs().size() == 2 && graph.isReached(function.output().id());
    }

    private static Optional<Finding> found(Evidence evidence, IterationGraph graph, FunctionRecorded loss) {
        boolean first = loss.inputs().getFirst().requiresGrad();
        TensorState prediction = first ? loss.inputs().getFirst() : loss.inputs().getLast();
        TensorState target = first ? loss.inputs().getLast() : loss.inputs().getFirst();
        FunctionRecorded maker = graph.source(prediction);
        double[] targets = target.data().toArray();
        WholeStatistics all = graph.statistics(target);
        long below = Math.max(all != null && all.min() < 0 ? 1 : 0,
                Arrays.stream(targets).filter(each -> each < 0).count());
        if (maker == null || !IterationGraph.isCall(maker, Relu.class, "relu") || target.requiresGrad() || below == 0) {
            return Optional.empty();
        }
        long iteration = graph.iteration();
        return Optional.of(Finding.seen(FindingKind.RELU_ON_OUTPUT,
                new FindingSite(iteration, 1, ElementPlace.name(maker.output()),
                        evidence.script().naming(IterationGraph.line(maker), RELU)),
                evidence,
                Message.of("finding.reluOnOutput", "tensor", ElementPlace.name(maker.output()), "target",
                        ElementPlace.name(target),
                        "share",
                        Math.ceil(PERCENT * below / targets.length))));
    }
}
