package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LossCourse;
import tapedeck.finding.Unjudged;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;
import tapedeck.text.Message;

/**
 * The first weights are given features of very different sizes, or all far from 1, and the loss has not come to half of what it
 * was, or was thrown far off on the way. A gradient is in proportion to the feature (LeCun et al. 1998, Efficient BackProp, 4.3). Where it has learned all the
 * same, as behind a BatchNorm, it is silent.
 */
public final class InputsUnscaled implements Detector {
    /** A feature's root mean square above which it is large: pixels of 0 to 16 are not. */
    private static final double LARGE = 20;
    /** How many times the largest feature is the smallest. */
    private static final double APART = 20;
    /** Up to how many times the smallest the largest counts as of one size. */
    private static final double ALIKE = 2;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.INPUTS_UNSCALED);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        LossCourse course = LossCourse.of(evidence.comparableLosses());
        if (evidence.capturedIterations().isEmpty() || course.hasFallen()) {
            return Optional.empty();
        }
        IterationGraph graph = evidence.capturedIterations().getFirst();
        List<InputRows> given = InputRows.all(graph);
        List<Double> sizes = new ArrayList<>();
        given.forEach(each -> sizes.addAll(sizes(each.rows())));
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        double largest = Collections.max(sizes);
        double smallest = sizes.stream().mapToDouble(each -> each).filter(each -> each > 0).min().orElse(0);
        boolean far = largest > LARGE && (largest > APART * smallest || smallest > LARGE);
        return far && graph.functions().stream().anyMatch(each -> graph.isReached(each.output().id()))
                ? Optional.of(found(evidence, graph, given.getFirst(), smallest, largest, course))
                : Optional.empty();
    }

    /** Rows of which there is a sample are judged where all of their numbers are small. */
    @Override
    public List<Unjudged> unjudged(Evidence evidence) {
        return LossCourse.of(evidence.comparableLosses()).hasFallen()
                ? List.of()
                : Unjudged.sampled(FindingKind.INPUTS_UNSCALED, evidence, first -> InputRows.all(first).stream()
                        .map(InputRows::rows)
                        .filter(each -> IterationGraph.isSampled(each) && !isSmall(first.statistics(each))));
    }

    private static boolean isSmall(@Nullable WholeStatistics all) {
        return all != null && all.nonFinite() == 0 && Math.max(-all.min(), all.max()) <= LARGE;
    }

    /** The root mean square of each column, or of all where they are no rows of features. */
    private static List<Double> sizes(TensorState rows) {
        double[] all = rows.data().toArray();
        Shape shape = IterationGraph.shape(rows);
        int columns = shape.dim() == 2 ? shape.size(1) : 1;
        long every = rows.sampling() == null ? 1 : rows.sampling().every();
        double[] squares = new double[columns];
        int[] seen = new int[columns];
        for (int i = 0; i < all.length; i++) {
            int column = (int) (i * every % columns);
            squares[column] += all[i] * all[i];
            seen[column]++;
        }
        List<Double> sizes = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            if (seen[i] > 0) { // of a sample not all may be there
                sizes.add(Math.sqrt(squares[i] / seen[i]));
            }
        }
        return sizes;
    }

    private static Finding found(Evidence evidence, IterationGraph graph, InputRows given, double smallest,
            double largest, LossCourse course) {
        FunctionRecorded to = given.to();
        TensorState rows = DataLines.leaf(graph, given.rows());
        return new Finding(FindingKind.INPUTS_UNSCALED, Finding.Certainty.LIKELY,
                new FindingSite(graph.iteration(), 1, ElementPlace.name(rows),
                        new DataLines(evidence.script()).making(graph, to, given.rows())),
                evidence, sentence(ElementPlace.name(rows), smallest, largest, course),
                List.of());
    }

    /** From one size to another, or of the one size that all have. */
    private static Message sentence(String tensor, double smallest, double largest, LossCourse course) {
        return largest > ALIKE * smallest
                ? Message.of("finding.unscaled", "tensor", tensor, "smallest", smallest, "largest", largest, "first",
                        course.first(), "highest", course.highest(), "last", course.last())
                : Message.of("finding.unscaled.large", "tensor", tensor, "largest", largest, "first", course.first(),
                        "highest", course.highest(), "last", course.last());
    }
}
