package tapedeck.ui.link;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.lesson.Lesson;
import tapedeck.text.Message;

/** Starts over what runs, as a new take. Undone, the take before is shown again, as of every take that replaces one. On the FX thread only. */
final class StartingOver {
    private final Workbench workbench;
    private final Notices notices;
    /** What was to be started over, until it is there. */
    private @Nullable Lesson lesson;
    private int before;
    private int newest;

    /** What such an edit is about: which take is shown. */
    private record Shown() {}

    StartingOver(Workbench workbench, Notices notices) {
        this.workbench = workbench;
        this.notices = notices;
    }

    /** Lets the user go back to take {@code back}, if there was one, from the take that is shown now. */
    static void keep(Workbench workbench, Notices notices, int back, Message label) {
        int now = workbench.currentTake();
        if (back > 0) {
            notices.keep(new Edit(new Shown(), label, () -> workbench.select(now), () -> workbench.select(back)));
        }
    }

    void start() {
        lesson = workbench.lessonProperty().get();
        before = workbench.currentTake();
        newest = workbench.takes().stream().mapToInt(Take::id).max().orElse(0);
        workbench.restart();
    }

    /** Says it once the new take is there. Once a pulse. */
    void pulse() {
        int now = workbench.currentTake();
        if (lesson == null || now <= newest) {
            lesson = workbench.opening().isUnderWay() ? lesson : null; // it could not be, or was cancelled
            return;
        }
        boolean same = Objects.equals(lesson, workbench.lessonProperty().get());
        lesson = null;
        if (same) { // else something else was opened meanwhile
            int back = before;
            notices.performed(new Edit(new Shown(), Message.of("shell.edit.restart"),
                    () -> workbench.select(now), () -> workbench.select(back)),
                    Message.of("shell.notice.restarted", "take", back));
        }
    }
}
