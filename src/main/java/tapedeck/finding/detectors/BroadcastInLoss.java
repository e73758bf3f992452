package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Callers;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * Predictions of shape (N, 1) met targets of shape (N), or the other way round: what comes out has N × N elements. It speaks of a
 * prediction and a target, that is if one of both requires a gradient: where every row is compared with every other of the
 * same tensor, that is meant.
 */
public final class BroadcastInLoss implements Detector {
    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.BROADCAST_IN_LOSS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        IterationGraph graph = evidence.last();
        if (graph == null) {
            return Optional.empty();
        }
        for (FunctionRecorded function : graph.functions()) {
            if (function.inputs().size() == 2 && graph.isReached(function.output().id())) {
                TensorState one = unexpanded(graph, function.inputs().getFirst());
                TensorState other = unexpanded(graph, function.inputs().getLast());
                if (isPairing(one, other)) {
                    return Optional.of(found(evidence, graph, function, one, other));
                }
                TensorState prediction = one.requiresGrad() ? one : other;
                boolean compares = IterationGraph.isRegressionLoss(function) // or PyTorch's own l1_loss, of an expand and a sub
                        || (function.call().equals("sub") && !function.inputs().contains(prediction));
                if (compares && one.requiresGrad() != other.requiresGrad()
                        && isSquare(prediction, function.inputs().get(one.requiresGrad() ? 0 : 1))) {
                    return Optional.of(expanded(evidence, graph, function, prediction));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what was expanded to it. */
    private static TensorState unexpanded(IterationGraph graph, TensorState tensor) {
        FunctionRecorded maker = graph.maker(tensor.id());
        return maker != null && maker.call().equals("expand") ? maker.inputs().getFirst() : tensor;
    }

    private static boolean isPairing(TensorState one, TensorState other) {
        Shape a = IterationGraph.shape(one);
        Shape b = IterationGraph.shape(other);
        return one.requiresGrad() != other.requiresGrad() && a.numel() == b.numel() && a.numel() > 1
                && ((isColumn(a) && b.dim() == 1) || (isColumn(b) && a.dim() == 1));
    }

    /** Returns whether rows of one number each were expanded to a table of all their pairs: in a recording only what requires a gradient tells. */
    private static boolean isSquare(TensorState rows, TensorState compared) {
        Shape from = IterationGraph.shape(rows);
        Shape to = IterationGraph.shape(compared);
        long n = from.numel();
        return rows.id() != compared.id() && n > 1 && (isColumn(from) || from.dim() == 1) && to.dim() == 2
                && to.size(0) == n && to.size(1) == n;
    }

    private static Finding expanded(Evidence evidence, IterationGraph graph, FunctionRecorded function,
            TensorState prediction) {
        Shape shape = IterationGraph.shape(prediction);
        return new Finding(FindingKind.BROADCAST_IN_LOSS, Finding.Certainty.LIKELY,
                new FindingSite(
                        graph.iteration(), 1, ElementPlace.name(function.output()), IterationGraph.line(function)),
                evidence,
                Message.of("finding.broadcast.expanded", "one", ElementPlace.name(prediction), "shape",
                        ElementPlace.shape(shape),
                        "rows", shape.numel()),
                List.of());
    }

    private static boolean isColumn(Shape shape) {
        return shape.dim() == 2 && shape.size(1) == 1;
    }

    private static Finding found(Evidence evidence, IterationGraph graph, FunctionRecorded function, TensorState one,
            TensorState other) {
        long rows = one.shape().numel();
        int line = new Callers(evidence.script(), graph.captured().events()).ofArguments(IterationGraph.line(function),
                graph.captured().events().indexOf(function));
        return Finding.seen(FindingKind.BROADCAST_IN_LOSS,
                new FindingSite(graph.iteration(), 1, ElementPlace.name(function.output()), line), evidence,
                Message.of("finding.broadcast", "one", ElementPlace.name(one), "shape", ElementPlace.shape(one.shape()),
                        "other",
                        ElementPlace.name(other), "otherShape", ElementPlace.shape(other.shape()), "rows", rows,
                        "pairs",
                        rows * rows));
    }
}
