package tapedeck.finding.detectors;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tapedeck.deck.DeckState;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Unjudged;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RunReadings;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A leaf gets gradients, and no optimizer ever updates it, while one updates others, or steps and updates nothing. Rows that require a gradient on purpose are
 * none: they have as many rows as there are predictions. Of a run that went on after the last iteration looked into it is said up to where; of such a
 * recording it is not said at all, unless its recorder saw that no optimizer has it.
 */
public final class NotInOptimizer implements Detector {
    /** A list of layers that a module keeps: one that is filled where it is made, over several lines, or later. */
    private static final Pattern PLAIN_LIST = Pattern.compile(
            "\\bself\\.\\w+\\s*=\\s*\\[\\s*($|(torch\\.)?nn\\.[A-Z])|\\bself\\.\\w+\\.append\\(\\s*(torch\\.)?nn\\.[A-Z]");

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.PARAMETER_NOT_IN_OPTIMIZER);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        return left(evidence).filter(each -> !isOpen(evidence, each)).map(each -> found(evidence, each))
                .or(() -> neverOptimized(evidence));
    }

    @Override
    public List<Unjudged> unjudged(Evidence evidence) {
        return left(evidence).filter(each -> isOpen(evidence, each))
                .map(each -> new Unjudged(FindingKind.PARAMETER_NOT_IN_OPTIMIZER,
                        Message.of("finding.unjudged.updates", "tensor", ElementPlace.name(each.leaves().getFirst()))))
                .stream().toList();
    }

    /** Returns whether what a recording does not have may update them. */
    private static boolean isOpen(Evidence evidence, Left left) {
        return evidence.program() instanceof RecordedProgram && !left.isOfWholeRun(evidence);
    }

    /** Returns what gets gradients in one recorded iteration, while an optimizer steps, and none of the whole run ever had. */
    private static Optional<Finding> neverOptimized(Evidence evidence) {
        for (IterationGraph graph : evidence.capturedIterations()) {
            List<TensorState> left = !isStepped(graph, updated(graph.captured()))
                    ? List.of()
                    : graph.leaves().stream().filter(each -> !each.name().isEmpty() && each.parameter()
                            && graph.isReached(each.id()) && isNeverOptimized(evidence, List.of(each))
                            && !isRows(graph, each)).toList();
            if (!left.isEmpty()) {
                String tensor = ElementPlace.name(left.getFirst());
                return Optional.of(new Finding(FindingKind.PARAMETER_NOT_IN_OPTIMIZER, Finding.Certainty.LIKELY,
                        new FindingSite(graph.iteration(), graph.iteration(), tensor, evidence.script().ofOptimizer()),
                        evidence, Message.of("finding.notInOptimizer.never", "tensor", tensor, "parameters",
                                left.size()),
                        List.of()));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a recorder that saw all optimizers saw none that has any of them. */
    private static boolean isNeverOptimized(Evidence evidence, List<TensorState> leaves) {
        RunReadings recorded = evidence.runReadings();
        Set<Long> optimized = recorded == null ? null : recorded.optimized();
        return optimized != null && leaves.stream().noneMatch(each -> optimized.contains(each.id()));
    }

    /**
     * Leaves with gradients that nothing updates.
     *
     * @param pair in which it shows
     * @param leaves at least one
     * @param last the last iteration in which they are seen unchanged, from 2
     * @param anyUpdated whether an optimizer updates something else
     */
    private record Left(Evidence.Consecutive pair, List<TensorState> leaves, long last, boolean anyUpdated) {
        /**
         * Returns whether no iteration came after the last that was looked into, as an optimizer of a later one may have them; or whether it
         * is known that none has.
         */
        boolean isOfWholeRun(Evidence evidence) {
            if (isNeverOptimized(evidence, leaves)) {
                return true;
            }
            DeckState.Status status = evidence.state().position().status();
            return last == evidence.state().position().iteration()
                    && (status == DeckState.Status.FINISHED || status == DeckState.Status.FAILED);
        }
    }

    private static Optional<Left> left(Evidence evidence) {
        Set<String> updated = evidence.capturedIterations().stream().flatMap(each -> updated(each.captured()).stream())
                .collect(Collectors.toSet());
        for (Evidence.Consecutive pair : evidence.consecutiveIterations()) {
            if (isStepped(pair.before(), updated) && isStepped(pair.after(), updated)) {
                List<TensorState> left = pair.after().leaves().stream().filter(each -> isLeft(pair, each)
                        && !updated.contains(each.name()) && isUnchanged(evidence, each)).toList();
                if (!left.isEmpty()) {
                    return Optional.of(new Left(pair, left, last(evidence, left.getFirst()), !updated.isEmpty()));
                }
            }
        }
        return Optional.empty();
    }

    /** The iterations that were looked into in which there is a leaf of this name, and the leaf as it is there. */
    private static Map<Long, TensorState> course(Evidence evidence, TensorState leaf) {
        Map<Long, TensorState> course = new TreeMap<>();
        for (IterationGraph each : evidence.capturedIterations()) {
            each.leaves().stream().filter(other -> other.name().equals(leaf.name())).findFirst()
                    .ifPresent(other -> course.put(each.iteration(), other));
        }
        return course;
    }

    /** Returns whether it is the same in all iterations that were looked into: one between them may have updated it. */
    private static boolean isUnchanged(Evidence evidence, TensorState leaf) {
        return course(evidence, leaf).values().stream()
                .allMatch(each -> IterationGraph.isSame(each.data(), leaf.data()));
    }

    private static long last(Evidence evidence, TensorState leaf) {
        return Collections.max(course(evidence, leaf).keySet());
    }

    /** Returns whether an optimizer updated something in an iteration; in a run in which none ever does, whether one made a step. */
    private static boolean isStepped(IterationGraph graph, Set<String> updated) {
        return updated.isEmpty()
                ? graph.captured().events().stream().anyMatch(TapeEvent.OptimizerStepped.class::isInstance)
                : !updated(graph.captured()).isEmpty();
    }

    /** The names of the tensors that an optimizer updated. */
    private static Set<String> updated(CapturedIteration captured) {
        Set<String> names = new HashSet<>();
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.ParameterUpdated update) {
                TensorState tensor = captured.tensor(update.tensor());
                names.add(tensor == null ? "" : tensor.name());
            }
        }
        return names;
    }

    private static boolean isLeft(Evidence.Consecutive pair, TensorState leaf) {
        TensorState earlier = pair.before().tensor(leaf.id());
        return !leaf.name().isEmpty() && earlier != null && earlier.name().equals(leaf.name())
                && pair.before().isReached(leaf.id()) && pair.after().isReached(leaf.id())
                && IterationGraph.isSame(earlier.data(), leaf.data()) && !isRows(pair.after(), leaf);
    }

    /** Returns whether it has as many rows as what the iteration computes: then it is data, and no weight. */
    private static boolean isRows(IterationGraph graph, TensorState leaf) {
        int rows = graph.functions().stream()
                .filter(each -> each.output().shape().dim() > 0 && each.output().requiresGrad())
                .mapToInt(each -> each.output().shape().size(0)).max().orElse(0);
        return !leaf.name().contains(".") && leaf.shape().dim() > 1 && leaf.shape().size(0) == rows;
    }

    private static String key(Left left, boolean isOfWholeRun) {
        if (left.anyUpdated()) {
            return isOfWholeRun ? "finding.notInOptimizer" : "finding.notInOptimizer.upTo";
        }
        return isOfWholeRun ? "finding.nothingUpdated" : "finding.nothingUpdated.upTo";
    }

    private static Finding found(Evidence evidence, Left left) {
        long iteration = left.pair().after().iteration();
        TensorState first = left.leaves().getFirst();
        Message said = Message.of(key(left, left.isOfWholeRun(evidence)), "tensor", ElementPlace.name(first),
                "parameters",
                left.leaves().size(), "last", left.last());
        return Finding.seen(FindingKind.PARAMETER_NOT_IN_OPTIMIZER,
                new FindingSite(iteration, iteration, ElementPlace.name(first),
                        evidence.program() instanceof RecordedProgram
                                ? evidence.script().ofOptimizer()
                                : ScriptText.ofRate(evidence.state().settings().knobs())),
                evidence,
                evidence.script().has(PLAIN_LIST)
                        ? Message.sentences(List.of(said, Message.of("finding.plainList")))
                        : said);
    }
}
