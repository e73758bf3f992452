package tapedeck.ui.input;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.text.Words;

/**
 * Why what was given to a control was refused: beside it or below, over what is there, so that nothing is pushed away. A screen
 * reader hears it as the control's help.
 */
final class Problem {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double GAP = 4;
    private static final Duration MOMENT = Duration.seconds(6);

    private final Control control;
    private final Label label = new Label();
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final ObjectProperty<@Nullable Message> why = new SimpleObjectProperty<>(this, "why");
    private final ObjectProperty<@Nullable Message> help = new SimpleObjectProperty<>(this, "help");
    /** Above what is painted later, as long as it is said. */
    private final List<Node> raised = new ArrayList<>();

    Problem(Control control, Words words) {
        this.control = control;
        label.getStyleClass().add("field-problem");
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setWrapText(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(() -> words(words, why.get()), why, words.textsProperty()));
        control.accessibleHelpProperty().bind(Bindings.createStringBinding(
                () -> words(words, why.get() == null ? help.get() : why.get()), why, help, words.textsProperty()));
        label.textProperty().subscribe(_ -> place());
        control.boundsInParentProperty().subscribe(_ -> place());
        moment.setOnFinished(_ -> clear());
    }

    private static String words(Words words, @Nullable Message message) {
        return message == null ? "" : words.of(message);
    }

    /** What a screen reader hears while nothing is wrong. */
    void setHelp(Message message) {
        help.set(message);
    }

    /** What stands in the control is wrong. */
    void say(Message reason) {
        moment.stop();
        control.pseudoClassStateChanged(REFUSED, true);
        why.set(reason);
    }

    /** What was given was wrong, and what was there before is there again: nothing to be red about. */
    void sayForAMoment(Message reason) {
        control.pseudoClassStateChanged(REFUSED, false);
        why.set(reason);
        moment.playFromStart();
    }

    void clear() {
        moment.stop();
        control.pseudoClassStateChanged(REFUSED, false);
        why.set(null);
    }

    boolean isSaid() { return why.get() != null; }

    private void place() {
        raised.forEach(each -> each.setViewOrder(each.getViewOrder() + 1));
        raised.clear();
        label.setVisible(isSaid()); // not removed: what says it may go through its siblings now
        if (isSaid() && control.getParent() instanceof Pane pane) {
            if (!pane.getChildren().contains(label)) {
                pane.getChildren().add(label);
            }
            place(pane);
        }
    }

    /** Beside a field stand words; in a row with a slider its thumb must be seen. */
    private static boolean coversNothing(Pane pane, Bounds where) {
        return pane.getChildren().stream().noneMatch(each -> each.isVisible()
                && (each instanceof Slider || each instanceof TextInputControl || each instanceof Choice<?>)
                && each.getBoundsInParent().intersects(where));
    }

    private void place(Pane pane) {
        Node room = pane;
        while (room.getClip() == null && room.getParent() != null) {
            room.setViewOrder(room.getViewOrder() - 1);
            raised.add(room);
            room = room.getParent();
        }
        label.applyCss();
        Bounds in = pane.sceneToLocal(room.localToScene(room.getLayoutBounds()));
        Bounds at = control.getBoundsInParent();
        double width = Math.min(Math.ceil(label.prefWidth(-1)), in.getWidth());
        double height = label.prefHeight(width);
        BoundingBox beside = new BoundingBox(at.getMinX() - width - GAP, at.getCenterY() - height / 2, width, height);
        if (in.contains(beside) && coversNothing(pane, beside)) {
            label.resizeRelocate(beside.getMinX(), beside.getMinY(), width, height);
            return;
        }
        double below = at.getMaxY();
        double x = Math.clamp(at.getMaxX() - width, in.getMinX(), Math.max(in.getMinX(), in.getMaxX() - width));
        label.resizeRelocate(x, below + height <= in.getMaxY() ? below : at.getMinY() - height, width, height);
    }
}
