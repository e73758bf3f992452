package tapedeck.tape;

import java.util.NavigableSet;
import tapedeck.program.Program;

/**
 * A Program that is a recording of another's run: its iterations cannot be done again, only shown, and of most nothing is
 * known but the loss. Its {@link Program#run} is given a {@link Retelling}.
 */
public interface Recorded extends Program {
    /** The iterations that can be shown, from 1. Never changes. */
    NavigableSet<Long> shown();
}
