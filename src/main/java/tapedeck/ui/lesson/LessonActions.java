package tapedeck.ui.lesson;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;

/** Binds what a lesson's keys and buttons do; the keys mean it only while one is taught. */
public final class LessonActions {
    private LessonActions() {}

    /** Binds what they do. */
    public static void bind(Actions actions, LessonModel model) {
        actions.bind(Action.LESSON_NEXT, Feather.ARROW_RIGHT,
                model.versionProperty().map(_ -> model.canGoOn()), model::goOn);
        actions.bind(Action.LESSON_BACK, Feather.ARROW_LEFT,
                model.versionProperty().map(_ -> model.player().filter(player -> player.index() > 0).isPresent()),
                model::back);
        actions.bind(Action.LESSON_LEAVE, Feather.X, model.lessonProperty().isNotNull(), model::leave);
    }

    /** Has the keys mean it in {@code window}, which has the pane and all that the lesson plays. */
    public static void enter(LessonModel model, Node window) {
        model.lessonProperty().subscribe(told -> { // itself: a binding of it would be kept by nobody, and be collected
            if (told != null) {
                KeyDispatcher.enter(window, ActionContext.LESSON);
            } else {
                KeyDispatcher.leave(window);
            }
        });
    }
}
