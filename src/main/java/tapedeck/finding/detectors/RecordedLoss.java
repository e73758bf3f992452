package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossCourse;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The losses of a recording, which has them of all iterations, also of those of which it has nothing else: one that is not finite,
 * or a run that ends at more than {@value #GROWN} times its first loss. Most often the rate is too high then; as a recording
 * cannot be run again with another, it says that it is likely.
 */
public final class RecordedLoss implements Detector {
    /** Above what the losses of healthy runs come to that swing, or of two networks that learn from each other. */
    static final double GROWN = 10;
    private static final int LEAST = 5;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.LOSS_NOT_FINITE, FindingKind.RATE_TOO_HIGH);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (!(evidence.program() instanceof RecordedProgram recorded) || evidence.losses().points() == 0) {
            return Optional.empty();
        }
        long lost = recorded.firstNotFinite();
        if (lost > 0) {
            return evidence.state().stops().stop() instanceof Stop.NotFinite stop && stop.iteration() <= lost
                    ? Optional.empty() // which is found where it arose
                    : Optional.of(finding(evidence, FindingKind.LOSS_NOT_FINITE, Finding.Certainty.SEEN, lost, lost,
                            Message.of("finding.recordedLoss.lost", "iteration", lost)));
        }
        LossCourse course = LossCourse.of(evidence.losses());
        return grew(evidence.losses(), course)
                ? Optional.of(finding(evidence, FindingKind.RATE_TOO_HIGH, Finding.Certainty.LIKELY,
                        evidence.losses().iterations(), since(evidence.losses(), course),
                        Message.of("finding.recordedLoss.grew", "first", course.first(), "highest", course.highest(),
                                "last", course.last())))
                : Optional.empty();
    }

    /** Returns whether losses end so far above where they began that they say it themselves. */
    static boolean grew(Series.View losses, LossCourse course) {
        return losses.points() >= LEAST && course.finite() && course.first() > 0
                && course.last() > GROWN * course.begun();
    }

    private static Finding finding(Evidence evidence, FindingKind kind, Finding.Certainty certainty, long iteration,
            long since, Message sentence) {
        return new Finding(kind, certainty,
                new FindingSite(iteration, since, "", evidence.script().ofOptimizer()), evidence,
                sentence,
                List.of());
    }

    /** The first iteration whose loss was far above the first. */
    private static long since(Series.View losses, LossCourse course) {
        return IntStream.range(0, losses.points()).filter(i -> losses.max(i) > GROWN * course.begun()).findFirst()
                .orElse(0) * (long) losses.stride() + 1;
    }
}
