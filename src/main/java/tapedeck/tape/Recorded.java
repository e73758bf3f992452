package tapedeck.tape;

import java.util.NavigableSet;
import tapedeck.program.Program;

/**
 * A Program that is a recording of another's run: its iterations cannot be done again, only shown, and of most nothing is
 * known but the loss. Its {@link Program#run} is given a {@link Retelling}.
 */
public interface Recorded extends Program {
    /** The iterations that can be shown, from 1. Never changes where the run is over; else more may come, on the deck's thread. */
    NavigableSet<Long> shown();

    /** Whether that run is over, and cannot be told anything; else it goes on while it is told, and can be set. */
    default boolean isOver() {
        return true;
    }
}
