package tapedeck.finding.detectors;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A parameter was updated, and at the next update its {@code .grad} still has what that one used: {@code backward()} adds.
 * Where gradients are accumulated on purpose no update comes in between, and where they are zeroed before the next one,
 * nothing is left of them: both are seen to be well.
 */
public final class ZeroGradMissing implements Detector {
    /** Named, and not called: Python says nothing to that. */
    private static final Pattern NOT_CALLED = Pattern.compile("\\.zero_grad\\s*$");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.ZERO_GRAD_MISSING);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<Evidence.Consecutive> pairs = evidence.consecutiveIterations();
        for (Evidence.Consecutive pair : pairs) {
            Set<Long> left = left(pair);
            if (!left.isEmpty()) {
                long first = left.iterator().next();
                TensorState tensor = pair.after().tensor(first);
                long iteration = pair.after().iteration();
                return Optional.of(Finding.seen(FindingKind.ZERO_GRAD_MISSING,
                        new FindingSite(iteration, iteration, tensor == null ? "" : ElementPlace.name(tensor),
                                line(evidence, pair.after())),
                        evidence, Message.of("finding.zeroGradMissing", "iteration", iteration, "tensor",
                                tensor == null ? "t" + first : ElementPlace.name(tensor), "parameters", left.size())));
            }
        }
        return Optional.empty();
    }

    private static int line(Evidence evidence, IterationGraph graph) {
        int named = evidence.script().first(NOT_CALLED);
        return named > 0 ? named : graph.backwardLine();
    }

    /** The parameters that are updated with what an earlier update used already. */
    private static Set<Long> left(Evidence.Consecutive pair) {
        boolean byHand = !hasStep(pair.before()) && !hasStep(pair.after());
        Set<Long> moved = new HashSet<>();
        for (TensorState leaf : pair.after().leaves()) {
            TensorState earlier = pair.before().tensor(leaf.id());
            if (earlier != null && earlier.name().equals(leaf.name())
                    && !IterationGraph.isSame(earlier.data(), leaf.data())) {
                moved.add(leaf.id());
            }
        }
        Set<Long> seen = new HashSet<>();
        Set<Long> dirty = new LinkedHashSet<>();
        Set<Long> found = new LinkedHashSet<>();
        for (TapeEvent event : pair.after().captured().events()) {
            switch (event) {
                case TapeEvent.GradAccumulated accumulated when moved.contains(accumulated.tensor()) -> {
                    if (seen.add(accumulated.tensor()) && isSomething(accumulated.before())) {
                        dirty.add(accumulated.tensor());
                    }
                }
                case TapeEvent.GradZeroed zeroed -> {
                    seen.add(zeroed.tensor());
                    dirty.remove(zeroed.tensor());
                }
                case TapeEvent.ParameterUpdated updated when dirty.contains(updated.tensor()) ->
                    found.add(updated.tensor());
                default -> {
                    // it has no gradient
                }
            }
        }
        return byHand ? dirty : found;
    }

    private static boolean hasStep(IterationGraph graph) {
        return graph.captured().events().stream().anyMatch(TapeEvent.OptimizerStepped.class::isInstance);
    }

    private static boolean isSomething(@Nullable NdArray gradient) {
        if (gradient != null) {
            for (double each : gradient.toArray()) {
                if (each != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
