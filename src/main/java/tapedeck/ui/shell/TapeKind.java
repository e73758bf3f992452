package tapedeck.ui.shell;

import org.jspecify.annotations.Nullable;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Program;

/**
 * What decides which tape a Program records. A place on a tape, such as the third Function, means something else on a
 * tape of another kind; a lesson that is started over, and a branch, record one of the same kind.
 *
 * @param id of the Program
 * @param network what was built, or null
 */
record TapeKind(String id, @Nullable NetworkSpec network) {
    static TapeKind of(Program program) {
        return new TapeKind(program.id(), program instanceof NetworkProgram built ? built.spec() : null);
    }
}
