package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.ComparativeDetector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.LossCourse;
import tapedeck.finding.RateText;
import tapedeck.finding.Remedy;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Trial;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * The loss hardly fell, and the same run with ten times the rate falls clearly further, on the same batches; or its schedule took the
 * rate away before anything was learned, and the same run falls if the rate is kept. Steps that are short compared with what is to be
 * changed go along a straight line, so ten times the rate goes about ten times as far; a run that is at its best, or learns no more for
 * another reason, gains nothing by it. How far it came itself is told by a run with a tenth of the rate, which hardly moves: what a batch
 * costs more than another is the same in both.
 */
public final class RateTooLow implements ComparativeDetector {
    private static final double TEN = 10;
    private static final int LEAST = 10;
    /** Of the first loss, which a run that is under way has lost. */
    private static final double UNDER_WAY = 0.1;
    /** How many times further the tenfold rate has to come. */
    private static final double FURTHER = 4;
    /** Of the first loss, by which the better of the two rates is lower in the end. */
    private static final double CLEARLY = 0.03;
    private static final double SEEN = 0.002;
    private static final double HALF = 0.5;
    private static final Pattern SCHEDULER = Pattern
            .compile("lr_scheduler\\.\\w+\\(|\\b(Step|MultiStep|Exponential|Cosine\\w*|Linear|Polynomial|Lambda)LR\\(");

    private static final Pattern STEPPED = Pattern.compile("^(\\s*)\\w*[sS]ched\\w*\\.step\\([^()]*\\)\\s*$");

    @Override
    public List<TrialRequest> requests(Evidence evidence, List<Finding> found) {
        double rate = evidence.startRate();
        if (!(rate > 0) || !found.isEmpty() || evidence.comparableLosses().points() < LEAST || evidence.isWarmedUp()) {
            return List.of();
        }
        long iterations = evidence.comparableLosses().iterations();
        return taken(evidence) != null
                ? List.of(new TrialRequest(rate, true, iterations))
                : isStanding(LossCourse.of(evidence.comparableLosses()))
                        ? List.of(new TrialRequest(TEN * rate, false, iterations),
                                new TrialRequest(TEN * TEN * rate, false, iterations),
                                new TrialRequest(rate / TEN, false, iterations))
                        : List.of();
    }

    private static boolean isStanding(LossCourse own) {
        return own.finite() && own.begun() > 0 && Math.abs(own.begun() - own.last()) < UNDER_WAY * own.begun();
    }

    /** When the Program's schedule had taken nine tenths of the rate, if that was in its first half and little was learned; else null. */
    private static Changes.@Nullable Rate taken(Evidence evidence) {
        LossCourse own = LossCourse.of(evidence.comparableLosses());
        return own.finite() && own.begun() > 0 && own.last() > HALF * own.begun()
                ? evidence.rates().stream().filter(each -> each.to() <= evidence.startRate() / TEN
                        && each.iteration() <= HALF * evidence.comparableLosses().iterations()).findFirst().orElse(null)
                : null;
    }

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.RATE_TOO_LOW);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (evidence.trials().isEmpty() || evidence.comparableLosses().points() < LEAST) {
            return Optional.empty();
        }
        Changes.Rate taken = taken(evidence);
        return taken != null
                ? trial(evidence, 1).filter(Trial::held).flatMap(kept -> taken(evidence, taken, kept))
                : trial(evidence, TEN).flatMap(ten -> low(evidence, ten));
    }

    private static double rate(Evidence evidence, double times) {
        return times < 1 ? evidence.startRate() / TEN : times * evidence.startRate();
    }

    private static Optional<Trial> trial(Evidence evidence, double times) {
        return evidence.trials().stream().filter(each -> each.rate() == rate(evidence, times)
                && each.losses().points() >= LEAST).findFirst();
    }

    private static Optional<Finding> taken(Evidence evidence, Changes.Rate taken, Trial kept) {
        LossCourse own = upTo(evidence.comparableLosses(), kept);
        LossCourse other = LossCourse.of(kept.losses());
        return other.finite() && other.last() < HALF * own.last()
                ? Optional.of(new Finding(FindingKind.RATE_TOO_LOW, Finding.Certainty.SEEN,
                        new FindingSite(evidence.state().position().iteration(), taken.iteration(), "",
                                evidence.script().naming(ScriptText.ofRate(evidence.state().settings().knobs()),
                                        SCHEDULER)),
                        evidence, Message.of("finding.rateTaken", "from", evidence.startRate(), "to", taken.to(),
                                "iteration", taken.iteration(), "last", own.last(), "otherLast", other.last()),
                        kept(evidence.script())))
                : Optional.empty();
    }

    /** The rate is kept where nobody takes the schedule's steps. */
    private static List<Remedy> kept(ScriptText script) {
        int at = script.first(STEPPED);
        String line = script.line(at);
        return at == 0
                ? List.of()
                : List.of(new Remedy.Rewrite(at, line, STEPPED.matcher(line).replaceFirst("$1pass")));
    }

    /** Returns whether so little is left of the first loss that no other rate could come clearly further down. */
    public static boolean hasNothingToGain(Series.View losses) {
        return LossCourse.of(losses).isBelow(CLEARLY);
    }

    private static LossCourse upTo(Series.View losses, Trial other) {
        return LossCourse.of(losses.until(other.losses().iterations()));
    }

    private static Optional<Finding> low(Evidence evidence, Trial ten) {
        LossCourse own = upTo(evidence.comparableLosses(), ten);
        double gap = own.last() - LossCourse.of(ten.losses()).last();
        Trial best = trial(evidence, TEN * TEN).filter(each -> LossCourse.of(each.losses()).finite()
                && LossCourse.of(each.losses()).last() < LossCourse.of(ten.losses()).last()).orElse(ten);
        double most = own.last() - LossCourse.of(best.losses()).last();
        double moved = trial(evidence, 1 / TEN).map(each -> LossCourse.of(each.losses()).last() - own.last())
                .orElse(own.begun() - own.last());
        if (!LossCourse.of(ten.losses()).finite() || gap < FURTHER * moved
                || gap < SEEN * own.begun() || most < CLEARLY * own.begun()) {
            return Optional.empty();
        }
        RateText text = RateText.of(evidence.script(), evidence.state().settings().knobs().rate(), best.rate());
        return Optional.of(new Finding(FindingKind.RATE_TOO_LOW, Finding.Certainty.SEEN,
                new FindingSite(evidence.state().position().iteration(), 1, "", text.line()), evidence,
                Message.of("finding.rateTooLow", "rate", evidence.startRate(), "first", own.begun(), "last", own.last(),
                        "iterations", ten.losses().iterations(), "other", best.rate(), "otherLast",
                        LossCourse.of(best.losses()).last()),
                text.remedies(best.rate())));
    }
}
