package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.text.Message;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.link.Notices;
import tapedeck.ui.link.Notification;
import tapedeck.ui.theme.LiveTexts;

/**
 * Shows the notices over the window, where they push nothing away: one at a time over the end of the state line, which begins with what the
 * state is, and where there is none at
 * the foot of what they are placed over, as on a page that covers the window. Each can be closed, by Esc too while the focus is in it, and
 * while the pointer or the focus is on them none goes by itself.
 */
final class Toasts extends VBox {
    /** Over the state line. */
    private static final PseudoClass IN_LINE = PseudoClass.getPseudoClass("in-line");
    /** Of the size of its text; and of what it stands over. */
    private static final double WIDTH = 36;
    private static final double SHARE = 0.94;
    private static final double GAP = 10;
    /** From so many state lines' height on a text has more than one line. */
    private static final double LINES = 1.4;

    private final Notices notices;
    private final LiveTexts words;
    private final ObservableValue<Node> over;
    private final Node line;
    private final Node alert;
    private final List<Node> asked = new ArrayList<>();
    private final Map<Notification, HBox> shown = new HashMap<>();
    /** Held here, for what it is made of holds it only weakly. */
    private final List<ObservableValue<?>> where = new ArrayList<>();
    private final BooleanProperty covered = new SimpleBooleanProperty(this, "covered");
    private final BooleanProperty taught = new SimpleBooleanProperty(this, "taught");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

    /**
     * @param over at whose foot they stand, in the same scene
     * @param line over whose end they stand while it is seen
     * @param alert above which they stand while it is there
     */
    Toasts(Notices notices, LiveTexts words, ObservableValue<Node> over, Node line, Node alert) {
        this.notices = notices;
        this.words = words;
        this.over = over;
        this.line = line;
        this.alert = alert;
        getStyleClass().add("toasts");
        setId("notices");
        setManaged(false);
        setVisible(false);
        setPickOnBounds(false);
        busy.bind(hoverProperty().or(focusWithinProperty()));
        busy.subscribe(notices::hold);
        notices.seen().addListener((ListChangeListener<Notification>) _ -> show());
        where.add(over.flatMap(Node::layoutBoundsProperty));
        where.add(over.flatMap(Node::localToSceneTransformProperty));
        where.forEach(each -> each.subscribe(_ -> place()));
        line.visibleProperty().subscribe(_ -> show());
        line.sceneProperty().subscribe(_ -> show());
        line.layoutBoundsProperty().subscribe(_ -> place());
        line.localToSceneTransformProperty().subscribe(_ -> place());
        alert.visibleProperty().subscribe(_ -> place());
        alert.layoutBoundsProperty().subscribe(_ -> place());
        alert.localToSceneTransformProperty().subscribe(_ -> place());
        parentProperty().flatMap(Node::layoutBoundsProperty).subscribe(_ -> place());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> passOver());
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::passOver);
            }
        });
        needsLayoutProperty().subscribe(needed -> {
            if (needed) {
                place();
            }
        });
    }

    /** Has what is asked stand above all notices while it is there: an icon, a text, buttons. */
    void ask(Node... bars) {
        for (Node bar : bars) {
            asked.add(bar);
            bar.visibleProperty().subscribe(this::show);
        }
    }

    /** Has them stand at the foot of the whole window while a page covers it, or beside the text of a lesson. */
    void cover(ObservableBooleanValue page, ObservableBooleanValue lesson) {
        covered.bind(Bindings.or(page, lesson));
        taught.bind(Bindings.createBooleanBinding(() -> lesson.get() && !page.get(), page, lesson));
        covered.subscribe(_ -> show());
    }

    private void show() {
        shown.keySet().retainAll(notices.seen());
        List<Node> all = Stream.<Node>concat(asked.stream().filter(Node::isVisible),
                notices.seen().stream().map(each -> shown.computeIfAbsent(each, this::toast))).toList();
        boolean inLine = isInLine();
        all.forEach(each -> each.pseudoClassStateChanged(IN_LINE, inLine));
        getChildren().setAll(inLine && !all.isEmpty() ? List.of(all.getLast()) : all);
        setVisible(!getChildren().isEmpty());
        place();
    }

    private void passOver() {
        if (!busy.get()) {
            notices.passOver();
        }
    }

    /** Keys that lead to the notices pass none over. */
    private void passOver(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean leads = key == KeyCode.TAB || key.isModifierKey()
                || Action.TO_NOTICE.keys().stream().anyMatch(chord -> chord.key().equals(key.getName()));
        if (!leads) {
            passOver();
        }
    }

    private HBox toast(Notification notice) {
        Label text = new Label();
        text.textProperty().bind(words.text(notice.message()));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox toast = new HBox(new FontIcon(notice.error() ? Feather.ALERT_TRIANGLE : Feather.INFO), text);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.accessibleTextProperty().bind(text.textProperty());
        if (notice.error()) {
            toast.getStyleClass().add("error");
        }
        if (notice.undo() != null) {
            Button undo = new Button();
            undo.textProperty().bind(words.text("action.undo"));
            undo.accessibleTextProperty().bind(of("shell.notice.undo", notice));
            undo.getStyleClass().add("toast-undo");
            undo.setMinWidth(USE_PREF_SIZE);
            undo.setOnAction(_ -> notices.undo(notice));
            toast.getChildren().add(undo);
        }
        Button close = new Button(null, new FontIcon(Feather.X));
        close.accessibleTextProperty().bind(of("shell.notice.close", notice));
        close.getStyleClass().addAll("flat", "toast-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> notices.close(notice));
        toast.getChildren().add(close);
        OwnKeys.leave(toast, key -> key == KeyCode.ESCAPE);
        toast.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                notices.close(notice);
                event.consume();
            }
        });
        return toast;
    }

    /** A button says which notice it belongs to: a screen reader comes to it without the text. */
    private ObservableValue<String> of(String key, Notification notice) {
        return words.text(Message.of(key, "notice", notice.message()));
    }

    /** Puts the focus on the newest, so that it is read out and can be answered by keyboard. */
    void focus() {
        if (!getChildren().isEmpty()) {
            Node button = getChildren().getLast().lookup(".button");
            if (button != null) {
                button.requestFocus();
            }
        }
    }

    private boolean isInLine() {
        return !covered.get() && line.getScene() != null
                && Stream.<Node>iterate(line, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** As wide as its text is, where that has room. */
    private void placeInLine() {
        Bounds at = getParent().sceneToLocal(line.localToScene(line.getLayoutBounds()));
        double width = snapSizeX(Math.min(prefWidth(-1), at.getWidth() - 2 * GAP));
        double wanted = prefHeight(width);
        double height = snapSizeY(wanted > LINES * at.getHeight() ? wanted : at.getHeight());
        resizeRelocate(snapPositionX(at.getMaxX() - width), snapPositionY(at.getMinY()), width, height);
    }

    /** What is asked may have got its words since it was placed. */
    @Override
    protected void layoutChildren() {
        if (isInLine()) {
            placeInLine();
        }
        super.layoutChildren();
    }

    private void place() {
        if (getParent() == null || getChildren().isEmpty()) {
            return;
        }
        applyCss();
        if (isInLine()) {
            placeInLine();
            return;
        }
        Node foot = over.getValue();
        Bounds all = getParent().getLayoutBounds();
        Bounds own = getParent().sceneToLocal(foot.localToScene(foot.getLayoutBounds()));
        Bounds at = !covered.get()
                ? own
                : taught.get() ? new BoundingBox(own.getMinX(), 0, own.getWidth(), all.getHeight()) : all;
        double em = getChildren().getFirst() instanceof HBox toast && toast.getChildren().get(1) instanceof Label text
                ? text.getFont().getSize()
                : 0;
        double width = snapSizeX(Math.min(WIDTH * em, at.getWidth() * SHARE));
        double height = snapSizeY(prefHeight(width));
        double left = snapPositionX(at.getCenterX() - width / 2);
        double top = at.getMaxY() - height - GAP;
        Bounds said = getParent().sceneToLocal(alert.localToScene(alert.getLayoutBounds()));
        if (alert.isVisible() && !covered.get() && said.intersects(left, top, width, height + GAP)) {
            top = said.getMinY() - height - GAP;
        }
        resizeRelocate(left, snapPositionY(Math.max(0, top)), width, height);
    }
}
