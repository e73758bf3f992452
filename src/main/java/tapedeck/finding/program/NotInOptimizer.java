package tapedeck.finding.program;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tapedeck.explain.Place;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Site;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A leaf gets gradients, and no optimizer ever updates it, while one updates others, or steps and updates nothing. Rows that require a gradient on purpose are
 * none: they have as many rows as there are predictions.
 */
public final class NotInOptimizer implements Detector {
    /** A list of layers that a module keeps: one that is filled where it is made, over several lines, or later. */
    private static final Pattern PLAIN_LIST = Pattern.compile(
            "\\bself\\.\\w+\\s*=\\s*\\[\\s*($|(torch\\.)?nn\\.[A-Z])|\\bself\\.\\w+\\.append\\(\\s*(torch\\.)?nn\\.[A-Z]");

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Set<String> updated = evidence.looked().stream().flatMap(each -> updated(each.captured()).stream())
                .collect(Collectors.toSet());
        for (Evidence.Pair pair : evidence.pairs()) {
            if (isStepped(pair.before(), updated) && isStepped(pair.after(), updated)) {
                List<TensorState> left = pair.after().leaves().stream()
                        .filter(each -> isLeft(pair, each) && !updated.contains(each.name())).toList();
                if (!left.isEmpty()) {
                    return Optional.of(found(evidence, pair.after(), left,
                            updated.isEmpty() ? "finding.nothingUpdated" : "finding.notInOptimizer"));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an optimizer updated something in an iteration; in a run in which none ever does, whether one made a step. */
    private static boolean isStepped(IterationGraph trace, Set<String> updated) {
        return updated.isEmpty()
                ? trace.captured().events().stream().anyMatch(TapeEvent.OptimizerStepped.class::isInstance)
                : !updated(trace.captured()).isEmpty();
    }

    /** The names of the tensors that an optimizer updated. */
    private static Set<String> updated(Captured captured) {
        Set<String> names = new HashSet<>();
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.ParameterUpdated update) {
                TensorState tensor = captured.tensor(update.tensor());
                names.add(tensor == null ? "" : tensor.name());
            }
        }
        return names;
    }

    private static boolean isLeft(Evidence.Pair pair, TensorState leaf) {
        TensorState earlier = pair.before().tensor(leaf.id());
        return !leaf.name().isEmpty() && earlier != null && earlier.name().equals(leaf.name())
                && pair.before().isReached(leaf.id()) && pair.after().isReached(leaf.id())
                && IterationGraph.isSame(earlier.data(), leaf.data()) && !isRows(pair.after(), leaf);
    }

    /** Whether it has as many rows as what the iteration computes: then it is data, and no weight. */
    private static boolean isRows(IterationGraph trace, TensorState leaf) {
        int rows = trace.functions().stream()
                .filter(each -> each.output().shape().dim() > 0 && each.output().requiresGrad())
                .mapToInt(each -> each.output().shape().size(0)).max().orElse(0);
        return !leaf.name().contains(".") && leaf.shape().dim() > 1 && leaf.shape().size(0) == rows;
    }

    private static Finding found(Evidence evidence, IterationGraph trace, List<TensorState> left, String sentence) {
        long iteration = trace.iteration();
        Message said = Message.of(sentence, "tensor", Place.name(left.getFirst()), "parameters", left.size(),
                "iteration", iteration);
        return new Finding(FindingKind.PARAMETER_NOT_IN_OPTIMIZER, Finding.Certainty.SEEN,
                new Site(iteration, iteration, Place.name(left.getFirst()),
                        ScriptText.ofRate(evidence.state().knobs())),
                evidence,
                evidence.script().has(PLAIN_LIST)
                        ? Message.sentences(List.of(said, Message.of("finding.plainList")))
                        : said,
                List.of());
    }
}
