package tapedeck.finding.detectors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Unjudged;
import tapedeck.function.Permute;
import tapedeck.function.T;
import tapedeck.function.Transpose;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * All units of a hidden layer have the same weights when the run begins, and have them still when it was last looked at, though
 * there were updates: equal units get equal gradients (Goodfellow et al. 2016, Deep Learning, 8.4). Units are the rows of what is
 * transposed, as Linear's weight is, and else the columns. A last layer of zeros breaks its symmetry at the first update,
 * for its targets differ.
 */
public final class SymmetricUnits implements Detector {
    private static final int LEAST_UPDATES = 2;
    /** What has no name of its own yet. */
    private static final Pattern NUMBERED = Pattern.compile("t\\d+");
    private static final Pattern EQUAL = Pattern.compile("=\\s*torch\\.(zeros|ones|full)\\((?=[^)]*,\\s*[\\w(])");
    /** Of the largest weight: what is summed in another order in another lane differs in the last bits, and these differences grow. */
    private static final double ALIKE = 1e-3;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.SYMMETRIC_UNITS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (evidence.capturedIterations().size() < 2) {
            return Optional.empty();
        }
        IterationGraph first = evidence.capturedIterations().getFirst();
        IterationGraph last = evidence.capturedIterations().getLast();
        long iteration = last.iteration();
        if (iteration <= first.iteration() + LEAST_UPDATES || !isAnyMoved(first, last)) {
            return Optional.empty();
        }
        for (TensorState now : last.leaves()) {
            TensorState before = first.tensor(now.id());
            FunctionRecorded product = product(last, now);
            if (before != null && product != null && isSame(before, now) && !IterationGraph.isSampled(now)) {
                boolean rows = isByRows(last, now);
                int units = now.shape().size(rows ? 0 : 1);
                if (units > 1 && isOneUnit(before, rows, 0) && isOneUnit(now, rows, ALIKE)) {
                    return Optional.of(Finding.seen(FindingKind.SYMMETRIC_UNITS,
                            new FindingSite(iteration, first.iteration(), ElementPlace.name(now),
                                    line(evidence.script(), now, product)),
                            evidence, Message.of("finding.symmetric", "tensor", ElementPlace.name(now), "units", units,
                                    "iteration", iteration)));
                }
            }
        }
        return Optional.empty();
    }

    /** Weights of which there is a sample are judged where two of its elements show that units differ. */
    @Override
    public List<Unjudged> unjudged(Evidence evidence) {
        return Unjudged.sampled(FindingKind.SYMMETRIC_UNITS, evidence, first -> first.leaves().stream()
                .filter(each -> IterationGraph.isSampled(each) && product(first, each) != null
                        && !isSeenToDiffer(each, isByRows(first, each))));
    }

    private static boolean isSeenToDiffer(TensorState weight, boolean rows) {
        int columns = IterationGraph.shape(weight).size(1);
        long every = weight.sampling() == null ? 1 : weight.sampling().every();
        double[] values = weight.data().toArray();
        Map<Long, Double> seen = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            long at = i * every;
            Double other = seen.putIfAbsent(rows ? at % columns : at / columns, values[i]);
            if (other != null && other != values[i]) {
                return true;
            }
        }
        return false;
    }

    /** Where it was made; of one that the script's names do not lead to, as where it is a loop's variable, the first matrix of equal numbers. */
    private static int line(ScriptText script, TensorState weight, FunctionRecorded product) {
        boolean ofLoop = script.has(
                Pattern.compile("\\bfor\\b[^:]*\\b" + Pattern.quote(weight.name().replaceFirst("_\\d+$", ""))
                        + "\\b.*\\bin\\b"));
        int made = ofLoop ? 0 : script.making(weight.name(), 0);
        int equal = made > 0 ? made : script.first(EQUAL);
        return equal > 0 ? equal : IterationGraph.line(product);
    }

    /** Returns whether a leaf has the number of one of another iteration because it is the same one: a variable of a loop gives it another name. */
    private static boolean isSame(TensorState before, TensorState now) {
        return before.name().equals(now.name())
                || (before.leaf() && NUMBERED.matcher(before.name()).matches() && before.shape().equals(now.shape()));
    }

    private static boolean isAnyMoved(IterationGraph first, IterationGraph last) {
        return last.leaves().stream().anyMatch(now -> {
            TensorState before = first.tensor(now.id());
            return before != null && isSame(before, now)
                    && !IterationGraph.isSame(before.data(), now.data());
        });
    }

    /** The product that a matrix of weights is for; null if it is no such matrix, or no gradient comes to it. */
    private static @Nullable FunctionRecorded product(IterationGraph graph, TensorState leaf) {
        if (IterationGraph.shape(leaf).dim() != 2 || !graph.isReached(leaf.id())) {
            return null;
        }
        return graph.users(leaf.id()).stream().map(each -> isTransposing(each)
                ? graph.users(each.output().id()).stream().findFirst().orElse(each)
                : each).filter(SymmetricUnits::isProduct).findFirst().orElse(null);
    }

    private static boolean isByRows(IterationGraph graph, TensorState leaf) {
        return graph.users(leaf.id()).stream()
                .anyMatch(each -> isTransposing(each) || each.call().equals("linear"));
    }

    private static boolean isTransposing(FunctionRecorded function) {
        return function.function() instanceof T || function.function() instanceof Transpose
                || function.function() instanceof Permute;
    }

    private static boolean isProduct(FunctionRecorded function) {
        return switch (function.call()) {
            case "mm", "matmul", "addmm", "linear", "bmm", "baddbmm" -> true;
            default -> false;
        };
    }

    private static boolean isOneUnit(TensorState weight, boolean rows, double alike) {
        if (weight.shape().dim() < 2) {
            return false; // a vector is one unit, or no layer
        }
        double[] values = weight.data().toArray();
        int columns = weight.shape().size(1);
        double apart = alike * Arrays.stream(values).map(Math::abs).max().orElse(0);
        for (int i = 0; i < values.length; i++) {
            double first = rows ? values[i % columns] : values[i / columns * columns];
            if (values[i] != first && !(Math.abs(values[i] - first) <= apart)) {
                return false;
            }
        }
        return true;
    }
}
