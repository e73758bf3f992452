package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossReading;
import tapedeck.finding.ScriptText;
import tapedeck.text.Message;

/**
 * A loss that is measured without learning from it rises again, while the same loss of the rows that are learned from falls on
 * to little. What is measured on the rows that are learned from falls with them, so which rows they are need not be known.
 */
public final class Overfitting implements Detector {
    /** A call that parts rows, or the first of them and the rest taken side by side. */
    private static final Pattern SPLIT = Pattern.compile(
            "random_split\\(|train_test_split\\(|\\b(\\w+)\\s*\\[\\s*:\\s*(\\w+)\\s*\\].*\\b\\1\\s*\\[\\s*\\2\\s*:\\s*\\]");
    private static final int POINTS = 3;
    /** Of fewer rows, as in a last batch, a loss goes up and down by chance. */
    private static final int ROWS = 20;
    private static final int PART = 10;
    private static final double RISEN = 1.25;
    private static final double LITTLE = 0.5;
    /** What is learned from still went down after the other was at its best. */
    private static final double ON = 0.95;

    /** A measurement: the mean of a loss over what is measured at once. */
    private record Point(long iteration, double value) {}

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.OVERFITTING);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        return evidence.lossReadings().stream().filter(each -> !each.learns())
                .flatMap(each -> Stream.of(new Spot(each.line(), each.kind(), 0),
                        new Spot(each.line(), each.kind(), each.targets().rows())))
                .filter(each -> each.rows() == 0 || each.rows() >= ROWS).distinct()
                .map(each -> at(evidence, each)).flatMap(Optional::stream).findFirst();
    }

    /**
     * The spot in the script where a loss is measured, of what kind it is, and of how many rows: all that are measured there if that is
     * 0.
     */
    private record Spot(int line, String kind, int rows) {
        boolean has(LossReading reading) {
            return !reading.learns() && reading.line() == line && reading.kind().equals(kind)
                    && (rows == 0 || reading.targets().rows() == rows);
        }
    }

    private static Optional<Finding> at(Evidence evidence, Spot place) {
        NavigableSet<Long> learning = evidence.lossReadings().stream().filter(LossReading::learns)
                .map(LossReading::iteration).collect(Collectors.toCollection(TreeSet::new));
        List<Point> measured = points(evidence.lossReadings().stream().filter(place::has).toList(), learning);
        List<Point> learned = points(evidence.lossReadings().stream()
                .filter(each -> each.learns() && each.kind().equals(place.kind())).toList(), learning);
        if (measured.size() < POINTS || learned.size() < POINTS) {
            return Optional.empty();
        }
        List<Point> best = best(measured);
        double last = mean(last(measured, measured.size()));
        double train = around(learned, measured.getLast().iteration());
        double before = around(learned, best.getLast().iteration());
        return last > RISEN * mean(best) && train < LITTLE * last && train < ON * before
                ? Optional.of(found(evidence,
                        best.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow(), last, train))
                : Optional.empty();
    }

    /** The tenth that ends before a point: of many points one may be low by chance. */
    private static List<Point> last(List<Point> points, int end) {
        return points.subList(Math.max(0, end - Math.max(1, points.size() / PART)), end);
    }

    /** The tenth that is the least in the mean. */
    private static List<Point> best(List<Point> points) {
        return IntStream.rangeClosed(Math.max(1, points.size() / PART), points.size())
                .mapToObj(end -> last(points, end)).min(Comparator.comparingDouble(Overfitting::mean)).orElseThrow();
    }

    /** Joins what was measured one after another, without learning in between, into one point. */
    private static List<Point> points(List<LossReading> readings, NavigableSet<Long> learning) {
        List<Point> points = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= readings.size(); i++) {
            if (i == readings.size() || readings.get(i).iteration() > readings.get(i - 1).iteration() + 1
                    || !learning.subSet(readings.get(i - 1).iteration(), false, readings.get(i).iteration(), true)
                            .isEmpty()) {
                points.add(new Point(readings.get(i - 1).iteration(), readings.subList(from, i).stream()
                        .mapToDouble(LossReading::value).average().orElse(Double.NaN)));
                from = i;
            }
        }
        return points;
    }

    private static double mean(List<Point> points) {
        return points.stream().mapToDouble(Point::value).average().orElse(Double.NaN);
    }

    /** The mean of the tenth of the points that ends at an iteration. */
    private static double around(List<Point> points, long iteration) {
        List<Point> until = points.stream().filter(each -> each.iteration() <= iteration).toList();
        return mean(until.subList(Math.max(0, until.size() - Math.max(1, points.size() / PART)), until.size()));
    }

    private static Finding found(Evidence evidence, Point best, double last, double train) {
        return Finding.seen(FindingKind.OVERFITTING,
                new FindingSite(evidence.state().position().iteration(), best.iteration(), "", line(evidence)),
                evidence,
                Message.of("finding.overfitting", "best", best.value(), "iteration", best.iteration(), "last", last,
                        "train", train));
    }

    /** Where rows are parted, else where those that are learned from are made, else the optimizer that could decay the weights. */
    private static int line(Evidence evidence) {
        int split = evidence.script().first(SPLIT);
        int made = split > 0 ? split : DataLines.making(evidence);
        return made > 0 ? made : ScriptText.ofRate(evidence.state().settings().knobs());
    }
}
