package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.selection.Selection;

/**
 * The tape as PyTorch lines: the current one is marked, breakpoints are in the gutter. A click in the gutter or F9
 * sets one, with Shift on the Function's backward; Ctrl+C copies the lines that are picked. On the FX thread only.
 */
public final class ListingPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ListingModel model;
    private final ListingActions actions;
    private final ListView<Line> view = new ListView<>();
    private final List<ListingCell> cells = new ArrayList<>();
    private final Button copy = new Button("Copy");
    private boolean updating;

    /** Shows {@code model}. */
    public ListingPane(ListingModel model, ListingActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("listing-pane");
        getStylesheets().add(Objects.requireNonNull(ListingPane.class.getResource("/tapedeck/ui/listing/listing.css"))
                .toExternalForm());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        copy.setId("listing-copy");
        copy.setTooltip(new Tooltip("Copy the picked lines, or all (Ctrl+C)"));
        copy.setAccessibleText("Copy the picked lines, or all");
        copy.setOnAction(_ -> copy());
        HBox header = new HBox(space, copy);
        header.getStyleClass().add("header");
        view.setId("listing");
        view.setAccessibleText("The tape as PyTorch lines");
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label hint = new Label("Press play, or step: every Function that runs is written here as a line of PyTorch.");
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        view.setPlaceholder(hint);
        view.setCellFactory(_ -> {
            ListingCell cell = new ListingCell(model, actions);
            cell.setContextMenu(new ListingMenu(cell, model, actions, this::copy));
            cells.add(cell);
            return cell;
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(header, view);
        view.getSelectionModel().selectedIndexProperty().addListener((_, _, index) -> picked(index.intValue()));
        model.listingProperty().subscribe(this::fill);
        model.playheadProperty().subscribe(this::follow);
        model.breakpointsProperty().subscribe(this::mark);
        model.selection().hoveredProperty().subscribe(this::mark);
        model.selection().selectedProperty().addListener((_, _, subject) -> select(subject));
    }

    /** Keeps the lines that stay, so that their cells and the selection do. */
    private void fill() {
        updating = true;
        List<Line> lines = model.listingProperty().get().lines();
        List<Line> items = view.getItems();
        int same = 0;
        while (same < lines.size() && same < items.size() && lines.get(same).number() == items.get(same).number()
                && lines.get(same).text().equals(items.get(same).text())) {
            if (!lines.get(same).equals(items.get(same))) {
                items.set(same, lines.get(same));
            }
            same++;
        }
        if (same == 0) {
            view.getItems().setAll(lines);
        } else {
            view.getItems().remove(same, items.size());
            view.getItems().addAll(lines.subList(same, lines.size()));
        }
        copy.setDisable(lines.isEmpty());
        updating = false;
        select(model.selection().selected());
        follow();
    }

    private void follow() {
        int current = model.listingProperty().get().current(model.playheadProperty().get());
        if (current >= 0 && current < view.getItems().size() && !isSeen(current)) {
            view.scrollTo(Math.max(0, current - 2));
        }
        mark();
    }

    private boolean isSeen(int index) {
        return cells.stream().anyMatch(cell -> !cell.isEmpty() && cell.getIndex() == index && cell.isVisible()
                && cell.getScene() != null && view.getBoundsInLocal().contains(view.sceneToLocal(
                        cell.localToScene(cell.getBoundsInLocal()))));
    }

    private void mark() {
        cells.forEach(ListingCell::mark);
    }

    private void picked(int index) {
        if (!updating && index >= 0 && view.getSelectionModel().getSelectedIndices().size() == 1) {
            Selection subject = view.getItems().get(index).subject();
            if (subject != null) {
                model.selection().select(subject);
            }
        }
    }

    private void select(@Nullable Selection subject) {
        int index = model.listingProperty().get().indexOf(subject);
        int picked = view.getSelectionModel().getSelectedIndex();
        boolean there = picked >= 0 && picked < view.getItems().size()
                && Objects.equals(view.getItems().get(picked).subject(), subject);
        if (there || updating) {
            return;
        }
        updating = true;
        if (index >= 0) {
            view.getSelectionModel().clearAndSelect(index);
            if (!isSeen(index)) {
                view.scrollTo(Math.max(0, index - 2));
            }
        } else if (subject != null) {
            view.getSelectionModel().clearSelection();
        }
        updating = false;
    }

    private @Nullable Line focused() {
        int index = view.getSelectionModel().getSelectedIndex();
        return index < 0 || index >= view.getItems().size() ? null : view.getItems().get(index);
    }

    private void press(KeyEvent event) {
        Line line = focused();
        if (COPY.match(event)) {
            copy();
        } else if (event.getCode() == KeyCode.F9 && line != null) {
            Condition condition = event.isShiftDown() ? line.backward() : line.condition();
            if (condition != null) {
                actions.toggle(condition);
            }
        } else if (event.getCode() == KeyCode.ENTER && line != null) {
            actions.seek(model.iteration(), line.place());
        } else {
            return;
        }
        event.consume();
    }

    private void copy() {
        Listing listing = model.listingProperty().get();
        List<Integer> picked = view.getSelectionModel().getSelectedIndices();
        String text = picked.size() > 1 || (picked.size() == 1 && view.isFocused())
                ? listing.text(List.copyOf(picked))
                : listing.text();
        if (!text.isEmpty()) {
            actions.copy(text + "\n");
        }
    }
}
