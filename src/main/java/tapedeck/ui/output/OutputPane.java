package tapedeck.ui.output;

import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.RunOutput;
import tapedeck.deck.RunOutput.Printed;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.theme.LiveTexts;

/**
 * The output of a program, line by line, each with the line of its source that printed it. It stays at the end while more comes, unless
 * somebody has scrolled up. Lines can be picked and copied. On the FX thread only.
 */
public final class OutputPane extends VBox {
    private final PrintedLines lines = new PrintedLines();
    private final ListView<Printed> list = new ListView<>(lines);
    private final Label dropped = new Label();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final LiveTexts words;
    private boolean following = true;
    private RunOutput.View view = RunOutput.View.NOTHING;

    /** Before anything was printed. */
    public OutputPane(LiveTexts words) {
        this.words = words;
        getStyleClass().add("output-pane");
        setId("output");
        getStylesheets().add(Objects.requireNonNull(OutputPane.class.getResource("/tapedeck/ui/output/output.css"))
                .toExternalForm());
        dropped.getStyleClass().addAll("muted", "dropped");
        dropped.setWrapText(true);
        dropped.setVisible(false);
        dropped.managedProperty().bind(dropped.visibleProperty());
        Label empty = new Label();
        empty.textProperty().bind(words.text("output.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-output");
        list.setPlaceholder(empty);
        list.setId("output-lines");
        list.accessibleTextProperty().bind(words.text("output.spoken"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new PrintedCell(words));
        Button copyAll = new Button(null, new FontIcon(Feather.COPY));
        copyAll.setId("output-copy");
        copyAll.getStyleClass().add("flat");
        copyAll.accessibleTextProperty().bind(words.text("output.copy.help"));
        copyAll.setTooltip(new Tooltip());
        copyAll.getTooltip().textProperty().bind(words.text("output.copy.help"));
        copyAll.setOnAction(_ -> copy());
        copyAll.visibleProperty().bind(count.greaterThan(0));
        StackPane over = new StackPane(list, copyAll);
        StackPane.setAlignment(copyAll, Pos.TOP_RIGHT);
        VBox.setVgrow(over, Priority.ALWAYS);
        getChildren().addAll(dropped, over);
        KeyCombination copy = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (copy.match(event)) {
                copy();
                event.consume();
            }
        });
        OwnKeys.leave(list, key -> key == KeyCode.C || key == KeyCode.A || key == KeyCode.HOME || key == KeyCode.END);
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.text("output.copy"));
        item.setOnAction(_ -> copy());
        list.setContextMenu(new ContextMenu(item));
        list.addEventHandler(ScrollEvent.SCROLL, _ -> lookAway());
        list.addEventHandler(KeyEvent.KEY_PRESSED, _ -> lookAway());
        list.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> lookAway());
        words.follow(this, this::say);
    }

    /** Who scrolls away from the end wants to read there; who comes back to it, to see what comes. */
    void lookAway() {
        list.layout();
        following = !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getLastVisibleCell() == null
                || flow.getLastVisibleCell().getIndex() >= lines.size() - 1;
    }

    /** How many lines were printed. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Shows what a run has printed by now. */
    @SuppressWarnings("ReferenceEquality") // what did not change is the same object
    public void show(RunOutput.View next) {
        if (next == view) {
            return;
        }
        view = next;
        boolean goesOn = lines.show(next);
        following |= !goesOn;
        count.set((int) Math.min(Integer.MAX_VALUE, next.dropped() + next.lines()));
        say();
        if (following && !lines.isEmpty()) {
            list.scrollTo(lines.size() - 1);
        }
    }

    private void say() {
        dropped.setVisible(lines.dropped() > 0);
        dropped.setText(words.of(Message.of("output.dropped", "lines", Numbers.count(lines.dropped()))));
    }

    /** Returns what is picked, or all that is kept where nothing is, as plain text. */
    String text() {
        return (list.getSelectionModel().getSelectedIndices().isEmpty()
                ? lines.stream()
                : list.getSelectionModel().getSelectedIndices().stream().sorted().map(lines::get))
                .map(Printed::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Puts that on the clipboard. */
    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
