package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossCourse;
import tapedeck.finding.LossReading;
import tapedeck.text.Message;

/**
 * The loss is a sum over rows, so that its gradient is as many times larger as there are rows, and the run diverged. Where the
 * rate was made for a sum, it learns: that is well.
 */
public final class SummedLoss implements Detector {
    private static final Pattern SUM = Pattern.compile("reduction\\s*=\\s*['\"]sum|\\bsum\\(");
    /** What a run of the set that only swings stays below; the planted one ends at 130 times its first loss. */
    private static final double GROWN = 5;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.SUM_LOSS_BATCH_SIZE);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        LossCourse course = LossCourse.of(evidence.comparableLosses());
        boolean diverged = !LossCourse.of(evidence.losses()).finite()
                || (course.first() > 0 && course.last() > GROWN * course.first());
        return diverged
                ? evidence.lossReadings().stream().filter(each -> each.learns() && each.summed()).findFirst()
                        .map(each -> found(evidence, each, course))
                : Optional.empty();
    }

    private static Finding found(Evidence evidence, LossReading loss, LossCourse course) {
        return new Finding(FindingKind.SUM_LOSS_BATCH_SIZE, Finding.Certainty.LIKELY,
                new FindingSite(evidence.state().position().iteration(), loss.iteration(), "",
                        evidence.script().naming(loss.line(), SUM)),
                evidence, Message.of("finding.summedLoss", "rows", loss.targets().rows(), "first", course.first(),
                        "last", course.last()),
                List.of());
    }
}
