package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.Keys;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.table.RowPick;
import tapedeck.ui.text.Words;

/**
 * The tape as PyTorch lines: the current one is marked, breakpoints are in the gutter. A click in the gutter or F9
 * sets one, with Shift on the Function's backward. On the FX thread only.
 */
public final class ListingPane extends VBox {
    private final ListingModel model;
    private final ListingActions does;
    private final ListView<Line> view = new ListView<>();
    private final List<ListingCell> cells = new ArrayList<>();
    private final RowPick pick;

    /** Shows {@code model}. */
    public ListingPane(ListingModel model, Actions actions, ListingActions does) {
        Words words = actions.words();
        this.model = model;
        this.does = does;
        getStyleClass().add("listing-pane");
        getStylesheets().add(Objects.requireNonNull(ListingPane.class.getResource("/tapedeck/ui/listing/listing.css"))
                .toExternalForm());
        bind(actions);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(space, new Buttons(actions).text(Action.COPY));
        header.getStyleClass().add("header");
        view.setId("listing");
        view.accessibleTextProperty().bind(words.text("listing.spoken"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label hint = new Label();
        hint.textProperty().bind(words.text("listing.empty"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        view.setPlaceholder(hint);
        view.setCellFactory(_ -> {
            ListingCell cell = new ListingCell(words, model, does);
            cell.setContextMenu(new ListingMenu(cell, model, does, actions));
            cells.add(cell);
            return cell;
        });
        Keys.enter(view, ActionContext.LISTING);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(header, view);
        pick = RowPick.of(view, this::picked);
        words.textsProperty().addListener(_ -> mark());
        model.listingProperty().subscribe(this::fill);
        model.playheadProperty().subscribe(this::follow);
        model.breakpointsProperty().subscribe(this::mark);
        model.selection().hoveredProperty().subscribe(this::mark);
        model.selection().selectedProperty().addListener((_, _, subject) -> select(subject));
    }

    /** Keeps the lines that stay, so that their cells and the selection do. */
    private void fill() {
        pick.fill(this::replace);
        select(model.selection().selected());
        follow();
    }

    private void replace() {
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
        if (view.getSelectionModel().getSelectedIndices().size() == 1) {
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
        if (there) {
            return;
        }
        if (index >= 0) {
            pick.pick(index);
            if (!isSeen(index)) {
                view.scrollTo(Math.max(0, index - 2));
            }
        } else if (subject != null) {
            pick.pick(-1);
        }
    }

    private void bind(Actions actions) {
        ObservableValue<Boolean> lines = model.listingProperty().map(listing -> !listing.lines().isEmpty());
        actions.bind(Action.COPY, null, lines, this::copy);
        actions.bind(Action.SHOW_LINE, null, view.getSelectionModel().selectedItemProperty().isNotNull(), () -> {
            Line line = picked();
            if (line != null) {
                does.seek(model.iteration(), line.place());
            }
        });
    }

    /** The line that is picked while the focus is in the list, else null. */
    public @Nullable Line focused() {
        return view.getScene() != null && view.equals(view.getScene().getFocusOwner()) ? picked() : null;
    }

    private @Nullable Line picked() {
        int index = view.getSelectionModel().getSelectedIndex();
        return index < 0 || index >= view.getItems().size() ? null : view.getItems().get(index);
    }

    private void copy() {
        Listing listing = model.listingProperty().get();
        List<Integer> picked = view.getSelectionModel().getSelectedIndices();
        String text = picked.size() > 1 || (picked.size() == 1 && view.isFocused())
                ? listing.text(List.copyOf(picked))
                : listing.text();
        if (!text.isEmpty()) {
            does.copy(text + "\n");
        }
    }
}
