package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LayerStatistics;
import tapedeck.finding.LossCourse;
import tapedeck.tape.Changes;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The rate of a recording, which cannot be run again with another: a loss that swings while an update changes the parameters by half of
 * what they are, updates that hardly change anything while the gradient stays as it was, or a schedule that is over long before the run is. Where that shows, the rate is likely the
 * cause; where it does not, nothing is said.
 */
public final class RecordedRate implements Detector {
    /** Of the parameters' size, that no update of a run that learns comes to, but where they begin at nothing. */
    private static final double LEAP = 0.5;
    /** Of the parameters' size, so that a thousand updates would not move them by a tenth. */
    private static final double CREEP = 1e-4;
    /** Of the first loss, and of the first gradient, that are left. */
    private static final double HARDLY_FALLEN = 0.9;
    private static final double SAME_GRADIENT = 0.5;
    private static final int ITERATIONS = 20;
    private static final int LEAST = 4;
    /** Of the rate at the start, which is nothing any more. */
    private static final double NOTHING = 1e-3;
    private static final double PERCENT = 100;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.RATE_TOO_HIGH, FindingKind.RATE_TOO_LOW);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (!(evidence.program() instanceof RecordedProgram) || evidence.losses().points() == 0
                || evidence.isWarmedUp()) {
            return Optional.empty();
        }
        LossCourse course = LossCourse.of(evidence.losses());
        if (!course.finite()) {
            return diverging(evidence);
        }
        return !RecordedLoss.grew(evidence.losses(), course)
                ? leaping(evidence, course).or(() -> creeping(evidence, course)).or(() -> ended(evidence, course))
                : Optional.empty();
    }

    /** The losses grew over some iterations before they were not finite any more: a number out of range would have come at once. */
    private static Optional<Finding> diverging(Evidence evidence) {
        Series.View losses = evidence.losses();
        int finite = (int) IntStream.range(0, losses.points())
                .takeWhile(i -> Double.isFinite(losses.min(i)) && Double.isFinite(losses.max(i))).count();
        if (finite < LEAST) {
            return Optional.empty();
        }
        LossCourse before = LossCourse.of(losses.until((long) finite * losses.stride()));
        return before.first() > 0 && losses.last(finite - 1) >= RecordedLoss.GROWN * before.begun()
                ? Optional.of(finding(evidence, FindingKind.RATE_TOO_HIGH, 1,
                        Message.of("finding.recordedRate.diverges",
                                "first", before.begun(), "last", losses.last(finite - 1), "iteration",
                                (long) (finite - 1) * losses.stride() + 1)))
                : Optional.empty();
    }

    private static Optional<Finding> leaping(Evidence evidence, LossCourse course) {
        return RateTooHigh.isTroubled(evidence.losses())
                ? evidence.readings().stream().filter(each -> each.iteration() > 1 && each.step() >= LEAP).findFirst()
                        .map(each -> finding(evidence, FindingKind.RATE_TOO_HIGH, each.iteration(),
                                Message.of("finding.recordedRate.leaps", "first", course.first(), "highest",
                                        course.highest(), "last", course.last(), "iteration", each.iteration(),
                                        "percent", Math.round(PERCENT * each.step()))))
                : Optional.empty();
    }

    private static Optional<Finding> creeping(Evidence evidence, LossCourse course) {
        List<LayerStatistics> moved = evidence.readings().stream().filter(each -> each.step() > 0).toList();
        if (moved.size() < 2 || evidence.losses().iterations() < ITERATIONS
                || course.last() < HARDLY_FALLEN * course.begun()
                || moved.getLast().gradient() < SAME_GRADIENT * moved.getFirst().gradient()) {
            return Optional.empty();
        }
        double largest = moved.stream().mapToDouble(LayerStatistics::step).max().orElse(Double.NaN);
        return largest <= CREEP
                ? Optional.of(finding(evidence, FindingKind.RATE_TOO_LOW, 1,
                        Message.of("finding.recordedRate.creeps", "first", course.begun(), "last", course.last(),
                                "iterations", evidence.losses().iterations(), "percent", PERCENT * largest)))
                : Optional.empty();
    }

    /** In half of the run and more the rate was nothing, while the loss still is what it was then. */
    private static Optional<Finding> ended(Evidence evidence, LossCourse course) {
        long half = evidence.losses().iterations() / 2;
        return evidence.rates().stream()
                .filter(each -> each.iteration() <= half && evidence.losses().iterations() >= ITERATIONS
                        && each.to() < NOTHING * evidence.startRate() && each.to() >= 0
                        && course.last() >= HARDLY_FALLEN * evidence.losses().last(point(evidence, each))
                        && !course.isBelow(1 - HARDLY_FALLEN))
                .findFirst().map(each -> finding(evidence, FindingKind.RATE_TOO_LOW, each.iteration(),
                        Message.of("finding.recordedRate.ended", "rate", each.to(), "first", evidence.startRate(),
                                "iteration", each.iteration(), "iterations", evidence.losses().iterations(), "last",
                                course.last())));
    }

    private static int point(Evidence evidence, Changes.Rate at) {
        return (int) Math.min(evidence.losses().points() - 1L, (at.iteration() - 1) / evidence.losses().stride());
    }

    private static Finding finding(Evidence evidence, FindingKind kind, long since, Message sentence) {
        return new Finding(kind, Finding.Certainty.LIKELY,
                new FindingSite(evidence.state().position().iteration(), since, "", evidence.script().ofOptimizer()),
                evidence, sentence, List.of());
    }
}
