package tapedeck.classroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A class at one moment, as the teacher's side may see it. Immutable.
 *
 * @param version greater than that of every earlier one
 * @param shown the version of the last change that phones show, which votes and who comes or goes are not
 * @param number of the question, from 1; 0 before the first
 * @param question null while nothing is asked
 * @param participants how many of those who are asked are there: their phones are connected, or they have answered in this round
 * @param answered how many of them have answered in this round, by phone or by hand
 * @param histograms of all rounds, the open one too: not for the class before it is closed
 * @param solution null as long as nobody has said what is right; not for the class before it is revealed
 * @param isShared whether phones show the histogram once a vote is closed
 * @param hasNicknames whether phones ask for one
 * @param turn the rows of the class, and which of them is asked
 * @param run the number of the {@link FollowedRun} that phones show; 0 for none
 * @param endsAt the nanosecond of {@link System#nanoTime} at which the open vote closes by itself; empty where it does not
 */
public record ClassSnapshot(long version, long shown, ClassPhase phase, int number, @Nullable ClassQuestion question,
        int participants, int answered, List<Histogram> histograms, @Nullable Solution solution, boolean isShared,
        boolean hasNicknames, RowTurn turn, long run, OptionalLong endsAt) {
    private static final long SECOND = 1_000_000_000;

    public ClassSnapshot {
        histograms = List.copyOf(histograms);
    }

    /** The name of the state of the vote: another one whenever {@link #phase} or {@link #number} is another. */
    public String vote() {
        return number + "." + phase.getClass().getSimpleName() + "." + phase.round();
    }

    /** Returns the whole seconds that the open vote still has at {@code now}, rounded up; empty where it has no clock. */
    public OptionalInt secondsLeft(long now) {
        return endsAt.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(0, Math.ceilDiv(endsAt.getAsLong() - now, SECOND)));
    }

    /** Returns the share of right answers in the last vote that is closed, if it is known what is right. */
    public Optional<Double> right() {
        boolean isOver = phase instanceof ClassPhase.Closed || phase instanceof ClassPhase.Revealed;
        boolean isJudged = solution instanceof Solution.Keys || solution instanceof Solution.Value;
        return isOver && isJudged && histograms.getLast().answers() > 0
                ? Optional.of(histograms.getLast().right())
                : Optional.empty();
    }

    /** Returns what the teacher best does now: while a vote is closed and not yet revealed. */
    public Optional<Advice> advice() {
        return phase instanceof ClassPhase.Closed ? right().map(Advice::of) : Optional.empty();
    }
}
