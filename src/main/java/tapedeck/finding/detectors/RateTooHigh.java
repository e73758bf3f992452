package tapedeck.finding.detectors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.finding.ComparativeDetector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossCourse;
import tapedeck.finding.RateText;
import tapedeck.finding.Trial;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The loss grew, swung far above where it began, or ended in what is not finite; and the same run with a smaller rate falls. A rate
 * at which a loss swings a little, and falls over many steps, is none: real training goes on at that edge (Cohen et al. 2021,
 * <i>Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability</i>).
 */
public final class RateTooHigh implements ComparativeDetector {
    /** What a rate that is too high may cause by itself. */
    private static final Set<FindingKind> CAUSED = Set.of(FindingKind.LOSS_NOT_FINITE, FindingKind.DEAD_RELU,
            FindingKind.SATURATED_UNITS);
    private static final List<Double> PARTS = List.of(1.0 / 3, 0.1, 1.0 / 30, 0.01);
    private static final int LEAST = 5;
    /** Iterations in which a smaller rate shows what it does, where this run ended in few. */
    private static final int ENOUGH = 150;
    /** Times the first loss, to which it has risen in between; one that stands has not. */
    private static final double GREW = 1.3;
    /** Of the first loss, which it has not come below. */
    private static final double NOT_FALLEN = 0.9;
    /** Times the first loss, above which it swung. */
    private static final double SWUNG = 3;
    private static final double SWUNG_AND_LITTLE = 0.3;
    private static final double FALLS = 0.6;
    private static final double CLEARLY = 0.5;

    @Override
    public List<TrialRequest> requests(Evidence evidence, List<Finding> found) {
        return evidence.startRate() > 0 && isTroubled(evidence.comparableLosses())
                && found.stream().allMatch(RateTooHigh::isCaused)
                        ? PARTS.stream().map(part -> new TrialRequest(part * evidence.startRate(), false,
                                Math.max(ENOUGH, evidence.comparableLosses().iterations()))).toList()
                        : List.of();
    }

    /** Those without a rate that is only likely too high where something else is found that explains it. */
    public static List<Finding> withoutExplained(List<Finding> found) {
        boolean isExplained = found.stream()
                .anyMatch(each -> each.kind() != FindingKind.RATE_TOO_HIGH && !isCaused(each));
        return isExplained
                ? found.stream().filter(each -> each.kind() != FindingKind.RATE_TOO_HIGH
                        || each.certainty() != Finding.Certainty.LIKELY).toList()
                : found;
    }

    private static boolean isCaused(Finding finding) {
        return CAUSED.contains(finding.kind())
                && (finding.kind() == FindingKind.LOSS_NOT_FINITE || finding.site().since() > 1);
    }

    /** Returns whether the losses grew or swung so far that a smaller rate is worth a try. */
    public static boolean isTroubled(Series.View losses) {
        if (losses.points() < LEAST) {
            return false;
        }
        LossCourse course = LossCourse.of(losses);
        boolean grew = course.highest() > GREW * course.first() && course.last() >= NOT_FALLEN * course.first();
        boolean swung = course.highest() > SWUNG * course.first()
                && course.last() > SWUNG_AND_LITTLE * course.first();
        return course.first() > 0 && (!course.finite() || grew || swung);
    }

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.RATE_TOO_HIGH);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        LossCourse own = evidence.comparableLosses().points() < LEAST
                ? null
                : LossCourse.of(evidence.comparableLosses());
        return own == null
                ? Optional.empty()
                : evidence.trials().stream()
                        .filter(each -> each.rate() < evidence.startRate() && each.losses().points() >= LEAST
                                && isBetter(LossCourse.of(each.losses()), own))
                        .min(Comparator.comparingDouble(each -> LossCourse.of(each.losses()).last()))
                        .map(each -> found(evidence, own, each));
    }

    private static boolean isBetter(LossCourse other, LossCourse own) {
        return other.finite() && other.highest() < SWUNG * other.first() && other.last() < FALLS * other.first()
                && (!own.finite() || other.last() < CLEARLY * own.last());
    }

    private static Finding found(Evidence evidence, LossCourse own, Trial better) {
        RateText text = RateText.of(evidence.script(), evidence.state().settings().knobs().rate(), better.rate());
        return new Finding(FindingKind.RATE_TOO_HIGH, Finding.Certainty.SEEN,
                new FindingSite(evidence.state().position().iteration(), since(evidence.comparableLosses(), own), "",
                        text.line()),
                evidence,
                Message.of("finding.rateTooHigh", "rate", evidence.startRate(), "first", own.first(), "highest",
                        own.highest(), "last", own.last(), "other", better.rate(), "otherLast",
                        LossCourse.of(better.losses()).last()),
                text.remedies(better.rate()));
    }

    /** The first iteration after which the loss was above where it began, and stayed. */
    private static long since(Series.View losses, LossCourse own) {
        return IntStream.range(0, losses.points()).filter(i -> !(losses.max(i) <= own.first())).findFirst().orElse(0)
                * (long) losses.stride() + 1;
    }
}
