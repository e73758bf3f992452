package tapedeck.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one kind of trouble, or for a few that show in the same numbers. It reads what was captured and measured, never live tensors, keeps nothing between two
 * looks, and speaks only where the evidence shows it: a false alarm is worse than silence.
 */
public interface Detector {
    /** Returns the kinds of which it may speak; it looks for them wherever {@code Detectors} has it. */
    Set<FindingKind> kinds();

    /** Returns what is wrong, if it is. */
    Optional<Finding> look(Evidence evidence);

    /** The kinds that it looks for and cannot judge, as their numbers are not there whole; mostly none. */
    default List<Unjudged> unjudged(Evidence evidence) {
        return List.of();
    }
}
