package tapedeck.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.Player;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/** The bar of a window in which a lesson is taught: what leaves it, its title, how far it is, the menu. On the FX thread only. */
public final class LessonBar extends HBox {
    private final LessonModel model;
    private final LiveTexts words;
    private final Label title = new Label();
    private final HBox progress = new HBox();
    private final Label at = new Label();
    private int shown = -1;

    /**
     * @param levels of the lesson, where it has some
     * @param menu the window's menu, at its right
     */
    public LessonBar(LessonModel model, Actions actions, Node levels, Node menu) {
        this.model = model;
        words = actions.words();
        setId("lesson-bar");
        getStyleClass().add("lesson-bar");
        getStylesheets().add(LessonPane.STYLES);
        ButtonBase leave = new Buttons(actions).icon(Action.LESSON_LEAVE);
        leave.getStyleClass().add("flat");
        title.setId("lesson-title");
        title.getStyleClass().add("lesson-title");
        progress.getStyleClass().add("lesson-progress");
        at.setId("lesson-at");
        at.getStyleClass().add("lesson-at");
        at.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(USE_PREF_SIZE); // rather the parts are smaller
        HBox left = side(Pos.CENTER_LEFT, leave, title);
        HBox right = side(Pos.CENTER_RIGHT, levels, new LessonPace(model, words), at, menu);
        getChildren().addAll(left, progress, right);
        model.lessonProperty().subscribe(_ -> shown = -1);
        model.versionProperty().subscribe(this::show);
        words.follow(this, this::show);
    }

    /** Both sides get as much, so that how far it is stands in the middle. */
    private static HBox side(Pos alignment, Node... nodes) {
        HBox side = new HBox(nodes);
        side.getStyleClass().add("lesson-side");
        side.setAlignment(alignment);
        side.setPrefWidth(0);
        setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private void show() {
        Lesson told = model.lessonProperty().get();
        Player player = model.player().orElse(null);
        if (told == null || player == null) {
            return;
        }
        int number = told.cover().number();
        String name = told.wording(words.texts().language()).title();
        title.setText(number == 0 ? name : words.of("learning.title", "number", number, "title", name));
        if (shown < 0 || player.shown().isPresent()) { // the number belongs to the text that is read
            shown = player.index();
        }
        int steps = told.steps().size();
        at.setText(words.of("learning.at", "step", shown + 1, "steps", steps));
        progress.getChildren().clear();
        for (int i = 0; i < steps; i++) {
            Region part = new Region();
            part.getStyleClass().addAll("lesson-part", i < shown ? "gone" : i == shown ? "now" : "ahead");
            HBox.setHgrow(part, Priority.ALWAYS);
            progress.getChildren().add(part);
        }
    }
}
