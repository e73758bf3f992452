package tapedeck.finding.detectors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.Preactivation;
import tapedeck.finding.Unjudged;
import tapedeck.function.Sigmoid;
import tapedeck.function.Tanh;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;
import tapedeck.text.Message;

/**
 * A hidden sigmoid or tanh is on its flat ends before anything is learned, and still is: its weights were drawn too large. With a spread of
 * the inputs of 1 and Glorot's weights (Glorot and Bengio 2010) next to none of the outputs of a tanh lie beyond ±0.995, where the slope is a
 * hundredth; it speaks from {@value #MOST} of them on. What is flat only after it has learned may be sure with reason.
 */
public final class SaturatedUnits implements Detector {
    private static final double MOST = 0.7;
    private static final double FLAT = 0.01;
    private static final double PERCENT = 100;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.SATURATED_UNITS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (evidence.capturedIterations().size() < 2 || evidence.capturedIterations().getFirst().iteration() != 1) {
            return Optional.empty();
        }
        IterationGraph first = evidence.capturedIterations().getFirst();
        IterationGraph last = evidence.capturedIterations().getLast();
        for (FunctionRecorded each : first.functions()) {
            FunctionRecorded now = last.functions().stream().filter(other -> other.index() == each.index()
                    && other.call().equals(each.call())).findFirst().orElse(each);
            if (isHidden(first, each) && flat(first, each) >= MOST && flat(last, now) >= MOST) {
                return Optional.of(found(evidence, first, each, last, now));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Unjudged> unjudged(Evidence evidence) {
        return Unjudged.sampled(FindingKind.SATURATED_UNITS, evidence, first -> first.functions().stream()
                .filter(each -> isHidden(first, each) && Double.isNaN(flat(first, each)))
                .map(FunctionRecorded::output));
    }

    /** Returns whether it has parameters before it, and after it: what is behind all of them is the last layer's answer. */
    private static boolean isHidden(IterationGraph graph, FunctionRecorded function) {
        return (IterationGraph.isCall(function, Sigmoid.class, "sigmoid")
                || IterationGraph.isCall(function, Tanh.class, "tanh"))
                && graph.isReached(function.output().id())
                && IterationGraph.shape(function.output()).dim() == 2
                && graph.users(function.output().id()).stream().anyMatch(
                        user -> user.inputs().stream().anyMatch(input -> input.id() != function.output().id()
                                && input.requiresGrad() && IterationGraph.shape(input).dim() == 2));
    }

    /** The share of elements on the flat ends; where not all are there a bound, if that tells on which side of {@value #MOST} it is, else NaN. */
    private static double flat(IterationGraph graph, FunctionRecorded function) {
        boolean sigmoid = IterationGraph.isCall(function, Sigmoid.class, "sigmoid");
        if (IterationGraph.isSampled(function.output())) {
            WholeStatistics all = graph.statistics(function.output());
            return all == null ? Double.NaN : IterationGraph.flatShare(function, all, MOST);
        }
        return Arrays.stream(function.output().data().toArray())
                .filter(y -> (sigmoid ? 4 * y * (1 - y) : 1 - y * y) <= FLAT).count()
                / (double) Math.max(1, function.output().shape().numel());
    }

    private static Finding found(Evidence evidence, IterationGraph first, FunctionRecorded then,
            IterationGraph last, FunctionRecorded now) {
        long iteration = evidence.capturedIterations().getLast().iteration();
        return Finding.seen(FindingKind.SATURATED_UNITS, new FindingSite(iteration, 1, ElementPlace.name(then.output()),
                Preactivation.line(evidence, first, then.output().name())), evidence,
                Message.of("finding.saturated", "tensor", ElementPlace.name(then.output()), "first", 1, "before",
                        Math.floor(PERCENT * flat(first, then)), "last", iteration, "now",
                        Math.floor(PERCENT * flat(last, now))));
    }
}
