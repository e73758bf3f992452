package tapedeck.finding.detectors;

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
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.LogSoftmax;
import tapedeck.function.NllLoss;
import tapedeck.function.Sigmoid;
import tapedeck.function.Softmax;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A loss that makes probabilities of logits itself was given probabilities: the softmax before cross-entropy, the sigmoid
 * before binary cross-entropy with logits. The graph has both Functions in a row.
 */
public final class DoubleSoftmax implements Detector {
    private static final Pattern SOFTMAX = Pattern.compile("softmax", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGMOID = Pattern.compile("sigmoid", Pattern.CASE_INSENSITIVE);

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY, FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        IterationGraph graph = evidence.last();
        return graph == null
                ? Optional.empty()
                : graph.functions().stream().filter(each -> isLoss(graph, each))
                        .map(each -> found(evidence, graph, each))
                        .flatMap(Optional::stream).findFirst();
    }

    /** Returns whether it takes logits, and a gradient came through it. */
    private static boolean isLoss(IterationGraph graph, FunctionRecorded function) {
        return graph.isReached(function.output().id())
                && (IterationGraph.isCall(function, BinaryCrossEntropyWithLogits.class,
                        "binary_cross_entropy_with_logits")
                        || (IterationGraph.isCall(function, LogSoftmax.class, "log_softmax")
                                && graph.users(function.output().id()).stream()
                                        .anyMatch(each -> IterationGraph.isCall(each, NllLoss.class, "nll_loss"))));
    }

    private static Optional<Finding> found(Evidence evidence, IterationGraph graph, FunctionRecorded loss) {
        TensorState given = loss.inputs().getFirst();
        FunctionRecorded before = graph.source(given);
        if (before == null) {
            return Optional.empty();
        }
        boolean classes = IterationGraph.isCall(loss, LogSoftmax.class, "log_softmax");
        boolean twice = classes
                ? IterationGraph.isCall(before, Softmax.class, "softmax")
                : IterationGraph.isCall(before, Sigmoid.class, "sigmoid");
        if (!twice) {
            return Optional.empty();
        }
        long iteration = graph.iteration();
        int line = evidence.script().naming(IterationGraph.line(before), classes ? SOFTMAX : SIGMOID);
        return Optional
                .of(Finding.seen(
                        classes ? FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY : FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS,
                        new FindingSite(iteration, 1, ElementPlace.name(before.output()), line), evidence,
                        Message.of(classes ? "finding.softmaxTwice" : "finding.sigmoidTwice", "tensor",
                                ElementPlace.name(before.output()),
                                "line", IterationGraph.line(loss))));
    }
}
