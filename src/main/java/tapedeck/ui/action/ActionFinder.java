package tapedeck.ui.action;

import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.action.ActionContext;
import tapedeck.action.ActionSearch;
import tapedeck.action.Menu;

/**
 * A box over the window that finds an action by what is typed, and does it: what stands in a menu, or belongs to where
 * the focus was. ↑ and ↓ choose, Enter does, Esc goes away.
 * What is not possible now is listed, dimmed. On the FX thread only.
 */
public final class ActionFinder extends VBox {
    private static final double WIDTH = 34;
    private static final double ROWS = 9;
    private static final double ROW = 2.3;

    private final Actions actions;
    private final TextField field = new TextField();
    private final ListView<BoundAction> found = new ListView<>();
    private @Nullable Node before;

    public ActionFinder(Actions actions) {
        this.actions = actions;
        getStyleClass().add("action-finder");
        getStylesheets().add(Objects.requireNonNull(ActionFinder.class.getResource("/tapedeck/ui/action/action.css"))
                .toExternalForm());
        setId("action-finder");
        field.setId("action-query");
        field.promptTextProperty().bind(actions.words().text("action.finder.prompt"));
        field.accessibleTextProperty().bind(field.promptTextProperty());
        Label none = new Label();
        none.textProperty().bind(actions.words().text("action.finder.none"));
        none.getStyleClass().add("muted");
        found.setPlaceholder(none);
        found.setId("actions-found");
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new FoundCell(actions));
        getChildren().addAll(field, found);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        field.textProperty().subscribe(_ -> search());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        found.setOnMouseReleased(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
        field.fontProperty().subscribe(font -> {
            setMaxSize(WIDTH * font.getSize(), USE_PREF_SIZE);
            found.setPrefHeight(ROWS * ROW * font.getSize());
        });
    }

    /** Opens empty, with the focus in it. */
    public void open() {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        field.clear();
        setVisible(true);
        toFront();
        search();
        field.requestFocus();
    }

    private void close() {
        if (isVisible()) {
            Node back = before;
            before = null;
            if (back != null && field.isFocused()) {
                back.requestFocus(); // first: what is hidden passes its focus to anything
            }
            setVisible(false);
        }
    }

    private void search() {
        if (isVisible()) {
            Set<ActionContext> here = KeyDispatcher.contexts(before);
            found.getItems().setAll(new ActionSearch(actions.words().textsProperty().get(), actions.keyNames())
                    .of(field.getText()).stream().filter(each -> Menu.has(each) || here.contains(each.context()))
                    .map(actions::of).toList());
            found.getSelectionModel().selectFirst();
            found.scrollTo(0);
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> choose(-1);
            case DOWN -> choose(1);
            case ENTER -> run();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int step) {
        int next = found.getSelectionModel().getSelectedIndex() + step;
        if (next >= 0 && next < found.getItems().size()) {
            found.getSelectionModel().select(next);
            found.scrollTo(Math.max(0, next - (int) ROWS / 2));
        }
    }

    private void run() {
        BoundAction chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.possible().getValue()) {
            close(); // first: the focus is back where it was, and the action may move it
            chosen.run();
        }
    }
}
