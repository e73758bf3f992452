package tapedeck.finding.postmortem;

import java.util.Optional;
import java.util.function.LongPredicate;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.SecondRun.Outcome;
import tapedeck.finding.postmortem.SecondRun.Plan;
import tapedeck.program.ProgramCapabilities;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.Series;

/**
 * Tells how a run went wrong: it finds the cause by runs without it, then runs the stretch from there to the turn once more,
 * looks into its iterations, and picks what changed by much.
 */
public final class PostMortem {
    /** Iterations before the cause that show what it was like when all was well. */
    private static final long BEFORE = 3;
    /** Those after it in which most happens. */
    private static final long AFTER = 40;
    private static final long NEAR = 8;

    private PostMortem() {}

    /**
     * The story.
     *
     * @param turn in that run
     * @param deadline by {@link System#nanoTime}, after which it tells what it knows
     * @return empty if the run cannot be repeated, or was another's
     * @throws InterruptedException if the thread is interrupted; what runs is ended
     */
    public static Optional<RunStory> of(RunHistory past, DivergenceEvent turn, long deadline)
            throws InterruptedException {
        if (past.program().capabilities().repetition() == ProgramCapabilities.Repetition.NOT
                || past.program() instanceof RecordedProgram) {
            return Optional.empty();
        }
        long suspected = CandidateCause.upTo(turn.iteration(), past.changes()).stream().findFirst()
                .map(CandidateCause::iteration)
                .orElse(0L);
        Stretch first = stretch(past, turn, suspected, deadline); // first: it is worth most where there is little time
        if (first.outcome.inTime() && !isAlike(past.losses(), first.outcome.losses(), turn.iteration() - 1)) {
            return Optional.empty();
        }
        CauseVerdict verdict = new Counterfactuals(past, turn, deadline).verdict();
        boolean other = verdict.certainty() == Certainty.SHOWN && verdict.from() > 1 && verdict.from() != suspected;
        Stretch told = other ? stretch(past, turn, verdict.from(), deadline) : first;
        return Optional.of(new RunStory(turn, new StoryLines(past, turn, told.anchor, told.outcome).all(), verdict,
                past.losses()));
    }

    /** The stretch that was seen from {@code anchor} on. */
    private record Stretch(long anchor, Outcome outcome) {}

    /** From where it is said to have begun, or 0 if that is not known. */
    private static Stretch stretch(RunHistory past, DivergenceEvent turn, long began, long deadline)
            throws InterruptedException {
        long anchor = began > 0 ? began : past.wellUntil(turn.iteration());
        return new Stretch(anchor, SecondRun.of(past, new Plan(Math.max(1, anchor - BEFORE), past.changes(),
                Double.NaN, turn.iteration(), looked(anchor, turn.iteration())), deadline));
    }

    /** Those about the anchor and the turn, and between them ever fewer. */
    private static LongPredicate looked(long anchor, long turn) {
        return iteration -> {
            long since = iteration - anchor;
            return since >= -BEFORE && (since <= AFTER || turn - iteration <= NEAR
                    || since % Math.max(1, Long.highestOneBit(since) / 2) == 0);
        };
    }

    /** Returns whether the second run went as the first up to an iteration. */
    private static boolean isAlike(Series.View one, Series.View other, long iteration) {
        double loss = RunHistory.at(one, iteration);
        double again = RunHistory.at(other, iteration);
        return Double.isNaN(loss) || Double.compare(loss, again) == 0;
    }
}
