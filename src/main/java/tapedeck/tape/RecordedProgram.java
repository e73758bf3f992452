package tapedeck.tape;

import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.text.Message;

/**
 * A Program that is a recording of another's run: its iterations cannot be done again, only shown, and of most nothing is
 * known but the loss. Its {@link Program#run} is given a {@link RecordedRunSink}.
 */
public interface RecordedProgram extends Program {
    /** The iterations that can be shown, from 1. Never changes where the run is over; else more may come, on the deck's thread. */
    NavigableSet<Long> shown();

    /** The losses of all its iterations, where they are known from the start: of a run that is over. */
    Series.View known();

    /** The first iteration whose loss was infinite or NaN, from 1; 0 if all were finite, or it had none. */
    default long firstNotFinite() {
        return 0;
    }

    /** The iteration that can be shown in which the program failed, from 1; 0 if it did not, or in one that was not recorded. */
    default long failedIn() {
        return 0;
    }

    /** What its recorder read of all iterations; null where it did not. */
    default @Nullable RunReadings readings() {
        return null;
    }

    /** Returns what it is called beside the others of its run; null if it is the only one. */
    default @Nullable Message part() {
        return null;
    }

    /** The others of its run, where several processes were recorded; without any of their own. Those that can be read. */
    default List<RecordedProgram> otherRanks() {
        return List.of();
    }

    /** Returns whether that run is over, and cannot be told anything; else it goes on while it is told, and can be set. */
    default boolean isOver() {
        return true;
    }
}
