package tapedeck.ui.lesson;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Waiting;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/** The last row of a lesson's step: back, a hint, and what goes on; that is filled unless a question or a task is open. On the FX thread only. */
final class LessonMoves extends HBox {
    private final LessonModel model;
    private final LiveTexts words;
    private final ButtonBase back;
    private final Button hint;
    private final Button next;
    private final Button free;
    private final Button following;
    private final Button close;

    LessonMoves(LessonModel model, Actions actions) {
        this.model = model;
        words = actions.words();
        getStyleClass().add("lesson-moves");
        setMinHeight(USE_PREF_SIZE); // the text above it scrolls
        Buttons buttons = new Buttons(actions);
        back = buttons.icon(Action.LESSON_BACK);
        hint = button("lesson-hint", "learning.hint", model::hint);
        close = button("lesson-close", "learning.close", model::leave);
        free = button("lesson-free", "learning.free", model::tryFreely);
        next = (Button) buttons.text(Action.LESSON_NEXT);
        next.textProperty().unbind(); // it says what it does at this step
        following = button("lesson-following", "learning.following", model::beginFollowing);
        following.getStyleClass().add("accent");
        for (Button each : List.of(next, following)) {
            each.setMaxWidth(Double.MAX_VALUE);
            each.setMaxHeight(Double.MAX_VALUE);
            setHgrow(each, Priority.ALWAYS);
        }
        getChildren().addAll(back, hint, close, free, next, following);
        getChildren().forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        model.freeProperty().subscribe(_ -> show(null, false));
        for (Button each : List.of(next, following)) {
            each.disabledProperty().subscribe(off -> {
                if (!off && getScene() != null && equals(getScene().getFocusOwner())) {
                    requestFocus(); // it had waited here
                }
            });
        }
    }

    private Button button(String id, String key, Runnable does) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    /** Puts the focus on what goes on; while nothing does, it waits here, for JavaFX would pass it to what leaves the lesson, which Enter would press. */
    @Override
    public void requestFocus() {
        Button first = next.isVisible() ? next : following.isVisible() ? following : hint;
        if (first.isVisible() && !first.isDisabled()) {
            first.requestFocus();
        } else {
            super.requestFocus();
        }
    }

    /**
     * Shows what can be done.
     *
     * @param player null where the lesson was left, and its text stands still
     * @param hinting whether there is a hint to be given
     */
    void show(@Nullable Player player, boolean hinting) {
        boolean taught = player != null;
        boolean waits = player != null && (player.isOpen() || player.waiting() == Waiting.DEED);
        boolean done = player != null && !waits && player.waiting() == Waiting.NEXT;
        boolean over = done && model.isOver();
        back.setVisible(taught);
        hint.setVisible(waits && hinting);
        close.setVisible(!taught);
        free.setVisible(done && model.isFree());
        following.setVisible((over || !taught) && model.following().isPresent());
        boolean tries = player != null && waits && !player.isOpen(); // shown is who has tried
        boolean votes = player != null && player.isOpen() && model.votingProperty().get(); // a class answers, on phones
        next.setVisible(taught && !over && !votes && (!tries || model.offersToShow()));
        next.setText(words.of(waits ? "learning.show" : "learning.next"));
        next.setOnAction(_ -> {
            if (waits) {
                model.showMe();
            } else {
                model.goOn();
            }
        });
        next.getStyleClass().remove("accent");
        if (done) {
            next.getStyleClass().add("accent");
        }
        next.setDefaultButton(done && next.isVisible()); // while a question is open, Enter gives nothing away
        following.setDefaultButton(following.isVisible());
    }
}
