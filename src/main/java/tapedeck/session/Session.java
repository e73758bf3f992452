package tapedeck.session;

import java.util.List;
import tapedeck.deck.breakpoints.Breakpoint;

/**
 * All that is kept of what was done. Immutable.
 *
 * @param programs that takes ran
 * @param takes in the order they were begun, of different ids
 * @param current the id of the one that was looked at; 0 if there is none
 * @param breakpoints those that were set
 * @param arrangement how the window stood
 */
public record Session(List<SavedProgram> programs, List<SavedTake> takes, int current, List<Breakpoint> breakpoints,
        WindowArrangement arrangement) {
    public Session {
        programs = List.copyOf(programs);
        takes = List.copyOf(takes);
        breakpoints = List.copyOf(breakpoints);
    }
}
