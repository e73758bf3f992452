package tapedeck.finding.postmortem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.finding.GradientFlow;
import tapedeck.finding.Remedy;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.DivergenceEvent.Kind;
import tapedeck.finding.postmortem.SecondRun.Outcome;
import tapedeck.finding.postmortem.SecondRun.Plan;
import tapedeck.tape.Change;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * Runs a run again without what may have spoilt it: what was set by hand, the last first, and if that is not it at smaller
 * rates. Only where all is well then is it called the cause. On one thread.
 */
final class Counterfactuals {
    private static final List<Double> PARTS = List.of(1.0 / 3, 0.1, 1.0 / 30, 0.01);
    /** So many changes are tried at most. */
    private static final int MOST = 4;
    /** Iterations after the turn in which all must be well, at least. */
    private static final long LONGER = 100;
    /** A run that is no longer is tried at other rates from its start. */
    private static final long SHORT = 2_000;
    /** How long before the turn a longer run is tried at another rate. */
    private static final long BEFORE = 300;
    /** Times what it was before, which the loss must not be in the end. */
    private static final double ALL_WELL = 3;
    private static final double IDLE = 0.9;
    private static final double PASSED = 1e-4;
    private static final int LOOKED = 3;
    private static final int DIGITS = 2;
    private static final int PART = 4;

    private final RunHistory past;
    private final DivergenceEvent turn;
    private final long deadline;
    private boolean inTime = true;

    Counterfactuals(RunHistory past, DivergenceEvent turn, long deadline) {
        this.past = past;
        this.turn = turn;
        this.deadline = deadline;
    }

    /** Returns what did it, as far as second runs show. */
    CauseVerdict verdict() throws InterruptedException {
        List<CandidateCause> suspects = CandidateCause.upTo(turn.iteration(), past.changes());
        for (CandidateCause each : suspects.subList(0, Math.min(MOST, suspects.size()))) {
            Plan plan = plan(each.iteration(), each.outOf(past.changes()), Double.NaN);
            Outcome outcome = inTime ? run(plan) : null;
            if (outcome != null && isWell(plan, outcome)) {
                return shown(plan, outcome, withoutIt(plan.from(), outcome.losses()));
            }
        }
        if (suspects.isEmpty() && isBrokenFromStart()) {
            return CauseVerdict.without(Certainty.OPEN, 1, Message.of("finding.story.born"));
        }
        CauseVerdict rate = smallerRate();
        if (rate != null || suspects.isEmpty()) {
            return rate == null ? open() : rate;
        }
        long suspected = suspects.getFirst().iteration();
        return CauseVerdict.without(Certainty.SUSPECTED, suspected, Message.of(
                inTime ? "finding.story.suspected" : "finding.story.untried", "iteration", suspected));
    }

    /** Returns whether its first loss was lost already: no update had been made, and no rate would make it otherwise. */
    private boolean isBrokenFromStart() {
        return turn.kind() == Kind.LOST && turn.iteration() == 1 && !Double.isFinite(past.loss(1));
    }

    private Message withoutIt(long from, Series.View losses) {
        long iteration = losses.iterations();
        double rounded = last(losses);
        return turn.kind() == Kind.STUCK
                ? Message.of("finding.story.shown.stuck", "from", from, "iteration", iteration, "loss", rounded,
                        "tensor", turn.tensor())
                : Message.of("finding.story.shown", "from", from, "iteration", iteration, "loss", rounded);
    }

    private static double last(Series.View losses) {
        return Numbers.rounded(losses.last(losses.points() - 1), DIGITS);
    }

    private CauseVerdict shown(Plan plan, Outcome outcome, Message sentence) {
        double rate = Double.isNaN(plan.rate())
                ? past.inForce(plan.from() - 1).learningRate()
                : plan.rate();
        return new CauseVerdict(Certainty.SHOWN, plan.from(), sentence, outcome.losses(), plan.from() > 1
                ? new Remedy.NewTake(plan.from() - 1, rate)
                : new Remedy.StartOver(rate));
    }

    private CauseVerdict open() {
        long from = fromOfRate();
        return CauseVerdict.without(Certainty.OPEN, from, inTime
                ? Message.of("finding.story.open", "rate", rate(from, PARTS.getLast()))
                : Message.of("finding.story.untriedRate"));
    }

    private @Nullable CauseVerdict smallerRate() throws InterruptedException {
        long from = fromOfRate();
        double now = past.inForce(from).rateAt(from);
        for (double part : PARTS) {
            Plan plan = plan(from, past.changes().stream().map(Counterfactuals::keepingRate).toList(),
                    rate(from, part));
            Outcome outcome = inTime && now > 0 ? run(plan) : null;
            if (outcome != null && isWell(plan, outcome)) {
                return shown(plan, outcome, Message.of("finding.story.shown.rate", "rate", plan.rate(), "old", now,
                        "from", from, "iteration", outcome.losses().iterations(), "loss", last(outcome.losses())));
            }
        }
        return null;
    }

    private long fromOfRate() {
        return past.origin() == null || turn.iteration() <= SHORT ? 1 : turn.iteration() - BEFORE;
    }

    private double rate(long from, double part) {
        return Numbers.rounded(part * past.inForce(from).learningRate(), DIGITS);
    }

    private static Change keepingRate(Change change) {
        return new Change(change.iteration(), change.before(),
                change.after().withLearningRate(change.before().learningRate()));
    }

    private Plan plan(long from, List<Change> changes, double rate) {
        long until = turn.iteration() + Math.max(LONGER, Math.min(turn.iteration() - from, SHORT));
        return new Plan(from, changes, rate, until,
                turn.kind() == Kind.STUCK ? iteration -> iteration > until - LOOKED : _ -> false);
    }

    private Outcome run(Plan plan) throws InterruptedException {
        Outcome outcome = SecondRun.of(past, plan, deadline);
        inTime &= outcome.inTime();
        return outcome;
    }

    private boolean isWell(Plan plan, Outcome outcome) {
        Series.View losses = outcome.losses();
        boolean wholly = losses.iterations() >= plan.until()
                || (outcome.finished() && losses.iterations() > turn.iteration());
        if (!outcome.inTime() || !wholly || DivergenceEvent.of(losses) != null) {
            return false;
        }
        if (turn.kind() == Kind.STUCK) {
            return outcome.facts().stream().map(each -> each.activity(turn.tensor()))
                    .anyMatch(each -> each != null && isAlive(each.flow()));
        }
        double before = plan.from() > 1 ? RunHistory.at(losses, plan.from() - 1) : losses.last(0);
        double most = Math.max(losses.last(0), Double.isNaN(before) ? 0 : before);
        int size = losses.points();
        for (int i = size - size / PART; i < size; i++) {
            if (losses.max(i) > ALL_WELL * most) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlive(GradientFlow flow) {
        return flow.idle() < IDLE || flow.passed() > PASSED;
    }
}
