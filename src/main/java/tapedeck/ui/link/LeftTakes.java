package tapedeck.ui.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tapedeck.program.Program;
import tapedeck.programs.ProgramEntry;

/** The takes of lessons that were left, as they were then: a lesson that begins again replaces those that nobody has gone on with. */
final class LeftTakes {
    private final Workbench workbench;
    private final List<Left> all = new ArrayList<>();

    /** A take as it was left; its id may be another's by now. */
    private record Left(int id, String name, ProgramEntry of, Program program, long updated) {}

    LeftTakes(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Notes a take of a lesson that ends.
     *
     * @param name its name in the lesson
     * @param of what it belongs to
     */
    void leave(int id, String name, ProgramEntry of) {
        if (workbench.takes().stream().anyMatch(take -> take.id() == id)) {
            all.add(new Left(id, name, of, workbench.rest().program(id), workbench.rest().updated(id)));
        }
    }

    /** Returns the takes, by their ids, in the place of which one of that name comes, and forgets them. */
    Set<Integer> replacedBy(String name, ProgramEntry of) {
        List<Left> same = all.stream().filter(each -> each.name.equals(name) && isSame(each.of, of)).toList();
        all.removeAll(same);
        return same.stream().filter(this::isUntouched).map(Left::id).collect(Collectors.toSet());
    }

    private static boolean isSame(ProgramEntry one, ProgramEntry other) {
        return one.equals(other) || (one.file() != null && one.file().equals(other.file()));
    }

    @SuppressWarnings("ReferenceEquality") // a session that was opened has other takes of the same ids
    private boolean isUntouched(Left left) {
        return workbench.takes().stream().anyMatch(take -> take.id() == left.id)
                && workbench.rest().program(left.id) == left.program
                && workbench.rest().updated(left.id) == left.updated;
    }
}
