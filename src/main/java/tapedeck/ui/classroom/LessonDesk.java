package tapedeck.ui.classroom;

import java.util.Optional;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Stage;

/** The lesson of a window as a class takes part in it. On the FX thread only. */
public interface LessonDesk {
    /** A lesson that is taught, what plays it, and where. */
    record Taught(Lesson lesson, Player player, Stage stage) {}

    /** What is taught now; empty without a lesson. */
    Optional<Taught> taught();

    /** Shows the answer to the question that is open. */
    void showMe();

    /** Goes to the next step. */
    void next();

    /** Does what comes next, as the key for that does: first what a class that votes has to do. */
    void goOn();

    /** Is told whether a class votes: then nobody answers in the window. */
    void setVoting(boolean voting);
}
