package tapedeck.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * The reason why a control refused what it was given: beside it or below, over what is there, so that nothing is pushed away. A screen
 * reader hears it as the control's help.
 */
final class Problem {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final String STYLE = "field-problem";
    private static final double GAP = 4;
    /** How much worse it is to cover what sets something than to cover a button. */
    private static final int SETS = 3;
    private static final Duration MOMENT = Duration.seconds(6);

    private final Control control;
    private final Label label = new Label();
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private final ReadOnlyBooleanWrapper stands = new ReadOnlyBooleanWrapper(this, "stands");
    private final ObjectProperty<@Nullable Message> why = new SimpleObjectProperty<>(this, "why");
    private final ObjectProperty<@Nullable Message> help = new SimpleObjectProperty<>(this, "help");
    /** Above what is painted later, as long as it is said. */
    private final List<Node> raised = new ArrayList<>();

    Problem(Control control, LiveTexts words) {
        this.control = control;
        label.getStyleClass().add(STYLE);
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

    private static String words(LiveTexts words, @Nullable Message message) {
        return message == null ? "" : words.of(message);
    }

    /** What a screen reader hears while nothing is wrong. */
    void setHelp(Message message) {
        help.set(message);
    }

    /** What stands in the control is wrong. */
    void say(Message reason) {
        moment.stop();
        stands(true);
        why.set(reason);
    }

    /** What was given was wrong, and what was there before is there again: nothing to be red about. */
    void sayForAMoment(Message reason) {
        stands(false);
        why.set(reason);
        moment.playFromStart();
    }

    void clear() {
        moment.stop();
        stands(false);
        why.set(null);
    }

    /** Returns whether what is wrong stands in the control still. */
    ReadOnlyBooleanProperty standsProperty() {
        return stands.getReadOnlyProperty();
    }

    private void stands(boolean on) {
        control.pseudoClassStateChanged(REFUSED, on);
        stands.set(on);
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

    /** How much that is needed it would cover there: what is set, in any row, and what another says of itself; less, a button. */
    private int covers(Node node, Bounds inScene) {
        if (!node.isVisible() || node.equals(control) || node.equals(label)
                || !node.localToScene(node.getBoundsInLocal()).intersects(inScene)) {
            return 0;
        }
        return switch (node) {
            case Slider _,TextInputControl _,Choice<?> _ -> SETS;
            case ButtonBase _ -> 1;
            case Parent parent when !node.getStyleClass().contains(STYLE) -> parent.getChildrenUnmodifiable().stream()
                    .mapToInt(each -> covers(each, inScene)).sum();
            default -> node.getStyleClass().contains(STYLE) ? SETS : 0;
        };
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
        double x = Math.clamp(at.getMaxX() - width, in.getMinX(), Math.max(in.getMinX(), in.getMaxX() - width));
        Bounds beside = new BoundingBox(at.getMinX() - width - GAP, at.getCenterY() - height / 2, width, height);
        Bounds below = new BoundingBox(x, at.getMaxY(), width, height);
        Bounds above = new BoundingBox(x, at.getMinY() - height, width, height);
        Node all = room;
        Bounds best = Stream.of(beside, below, above).filter(in::contains)
                .min(Comparator.comparingInt(each -> covers(all, pane.localToScene(each)))).orElse(above);
        label.resizeRelocate(best.getMinX(), best.getMinY(), width, height);
    }
}
