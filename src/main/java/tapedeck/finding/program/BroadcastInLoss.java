package tapedeck.finding.program;

import java.util.List;
import java.util.Optional;
import tapedeck.array.Shape;
import tapedeck.explain.Place;
import tapedeck.finding.Callers;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.Site;
import tapedeck.finding.Trouble;
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
    public Optional<Finding> look(Evidence evidence) {
        IterationGraph trace = evidence.last();
        if (trace == null) {
            return Optional.empty();
        }
        for (FunctionRecorded function : trace.functions()) {
            if (function.inputs().size() == 2 && trace.isReached(function.output().id())) {
                TensorState one = unexpanded(trace, function.inputs().getFirst());
                TensorState other = unexpanded(trace, function.inputs().getLast());
                if (isPairing(one, other)) {
                    return Optional.of(found(evidence, trace, function, one, other));
                }
            }
        }
        return Optional.empty();
    }

    /** What was expanded to it. */
    private static TensorState unexpanded(IterationGraph trace, TensorState tensor) {
        FunctionRecorded maker = trace.maker(tensor.id());
        return maker != null && maker.call().equals("expand") ? maker.inputs().getFirst() : tensor;
    }

    private static boolean isPairing(TensorState one, TensorState other) {
        Shape a = one.shape();
        Shape b = other.shape();
        return one.requiresGrad() != other.requiresGrad() && a.numel() == b.numel() && a.numel() > 1
                && ((isColumn(a) && b.dim() == 1) || (isColumn(b) && a.dim() == 1));
    }

    private static boolean isColumn(Shape shape) {
        return shape.dim() == 2 && shape.size(1) == 1;
    }

    private static Finding found(Evidence evidence, IterationGraph trace, FunctionRecorded function, TensorState one,
            TensorState other) {
        long rows = one.shape().numel();
        int line = new Callers(evidence.script(), trace.captured().events()).ofArguments(IterationGraph.line(function),
                trace.captured().events().indexOf(function));
        return new Finding(Trouble.BROADCAST_IN_LOSS, Finding.Certainty.SEEN,
                new Site(trace.iteration(), 1, Place.name(function.output()), line),
                evidence,
                Message.of("finding.broadcast", "one", Place.name(one), "shape", Place.shape(one.shape()), "other",
                        Place.name(other), "otherShape", Place.shape(other.shape()), "rows", rows, "pairs",
                        rows * rows),
                List.of());
    }
}
