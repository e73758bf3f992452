package tapedeck.ui.session;

import java.util.List;
import tapedeck.deck.takes.Take;

/**
 * Tells whether there is something that was not there before, without looking into it. Immutable.
 *
 * @param takes what each of them has come to
 * @param current the one that is shown
 * @param edits where the edits have led: {@link tapedeck.edit.EditStack#position}
 * @param typed what stands in editors and did not run
 */
record SessionMark(List<Come> takes, int current, long edits, List<String> typed) {
    /** The stage that a take has come to. */
    record Come(int id, long iteration, long losses, int changes) {}

    /** There is nothing at all. */
    static final SessionMark NOTHING = new SessionMark(List.of(), 0, -1, List.of());

    static SessionMark of(List<Take> takes, int current, long edits, List<String> typed) {
        return new SessionMark(takes.stream().map(each -> new Come(each.id(), each.iteration(),
                each.losses().iterations(), each.changes().commands().size())).toList(), current, edits, typed);
    }

    /** Returns whether something is here that anybody would miss, and that is not in what was saved. */
    boolean isMissing(SessionMark saved) {
        return isWorthIt() && !equals(saved);
    }

    /** Returns whether anybody would miss it: a lesson that was only opened is opened again as soon. */
    boolean isWorthIt() {
        return takes.size() > 1 || takes.stream().anyMatch(each -> each.losses > 1) || (edits != 0 && !takes.isEmpty())
                || !typed.isEmpty();
    }
}
