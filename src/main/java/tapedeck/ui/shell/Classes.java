package tapedeck.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import tapedeck.ui.action.Actions;
import tapedeck.ui.classroom.ClassActions;
import tapedeck.ui.classroom.ClassModel;
import tapedeck.ui.classroom.ClassStrip;
import tapedeck.ui.classroom.InvitationCard;
import tapedeck.ui.classroom.RemoteDesk;
import tapedeck.ui.export.Exporting;
import tapedeck.ui.lesson.LessonModel;
import tapedeck.ui.link.DeckLink;

/** The class of a window: its strip below all else, its card over all else. On the FX thread only. */
final class Classes {
    private final ClassModel model;

    /** @param rate sets the learning rate */
    Classes(DeckLink link, LessonModel lessons, Actions actions, Exporting exporting, Node view,
            DoubleConsumer rate) {
        ClassInLesson desk = new ClassInLesson(lessons);
        model = new ClassModel(desk, link.notices());
        lessons.setVotes(model::next);
        ClassActions.bind(actions, model, exporting, view);
        RemoteDesk remote = new RemoteDesk(link, desk, model, actions, rate);
        link.follow(() -> {
            model.pulse();
            remote.pulse();
        });
    }

    /** Has it seen in a window, whose layers lie over one another in {@code window}. */
    void install(BorderPane all, Pane window, Actions actions) {
        all.setBottom(new ClassStrip(model, actions.words()));
        window.getChildren().add(new InvitationCard(model, actions.words()));
    }

    /** Lets phones join. */
    void begin() {
        model.begin();
    }

    /** Ends the class. */
    void dispose() {
        model.close();
    }
}
