package tapedeck.ui.takes;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.table.DataTable;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.view.plot.Dashes;

/** All takes with their settings and results, and what can be done with the one selected. On the FX thread only. */
public final class TakesPane extends VBox implements AutoCloseable {
    /** The size of samples of colours, in pixels, and of columns before the size of the font is known. */
    static final double EM = 13;

    private static final double SCROLL_BAR = 16;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass OTHER_LESSON = PseudoClass.getPseudoClass("other-lesson");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-lesson");

    private final TakesModel model;
    private final LiveTexts words;
    private final DataTable<TakeRow> table;
    private final TakeColumns columns;
    private final MenuButton colour = new MenuButton();
    private final NotesArea notes;
    private final SeedsModel repeats;
    private final SeedsBar seeds;

    /** @param does what is done with a take */
    public TakesPane(Actions actions, Appearance appearance, TakeActions does) {
        words = actions.words();
        model = new TakesModel(does);
        table = new DataTable<>(words, "takes.none");
        colour.textProperty().bind(words.text("takes.colour-menu"));
        colour.accessibleTextProperty().bind(colour.textProperty());
        getStyleClass().add("takes-pane");
        getStylesheets()
                .add(Objects.requireNonNull(TakesPane.class.getResource("takes.css"), "takes.css").toExternalForm());
        table.setId("takes");
        table.getStyleClass().add("dense");
        table.setItems(model.rows());
        table.setSortPolicy(_ -> {
            keepingPick(() -> model.sort(table.getComparator()));
            return true;
        });
        table.setEditable(true);
        columns = new TakeColumns(table, model, words, appearance);
        table.getColumns().setAll(columns.all());
        table.editingCellProperty().subscribe(cell -> {
            model.hold(cell != null);
            model.group(cell != null && columns.get(TakeField.GROUP).equals(cell.getTableColumn()));
        });
        table.setRowFactory(_ -> row());
        KeyDispatcher.enter(table, ActionContext.TAKES);
        bind(actions);
        setVgrow(table, Priority.ALWAYS);
        colour.setId("take-colour");
        Buttons buttons = new Buttons(actions);
        FlowPane tools = new FlowPane(buttons.text(Action.CONTINUE_TAKE), buttons.text(Action.RENAME_TAKE), colour,
                buttons.text(Action.HIDE_TAKE), buttons.text(Action.PIN_TAKE), buttons.text(Action.GROUP_TAKE),
                buttons.text(Action.DELETE_TAKE));
        ofPicked(tools.getChildren(), true);
        Label none = new Label();
        none.setId("takes-pick");
        none.setWrapText(true);
        none.textProperty().bind(words.text("takes.pick"));
        ofPicked(List.of(none), false);
        tools.getChildren().add(new SortMenu(table, words));
        tools.getStyleClass().add("tools");
        notes = new NotesArea(model, words, table.getSelectionModel().selectedItemProperty(), table::requestFocus);
        table.widthProperty().subscribe(_ -> fit());
        notes.fontProperty().subscribe(_ -> fit());
        repeats = new SeedsModel(does);
        seeds = new SeedsBar(repeats, words, table.getSelectionModel().selectedItemProperty());
        seeds.getChildren().add(stays());
        ofPicked(List.of(notes, seeds), true);
        getChildren().addAll(table, none, tools, notes, seeds);
        appearance.paletteProperty().subscribe(this::fillColours);
    }

    /** Shows these only while a take is picked, or only while none is. */
    private void ofPicked(List<? extends Node> these, boolean picked) {
        ObservableValue<Boolean> shown = table.getSelectionModel().selectedItemProperty()
                .map(_ -> picked).orElse(!picked);
        for (Node each : these) {
            each.visibleProperty().bind(shown);
            each.managedProperty().bind(shown);
        }
    }

    /** Why Delete has no effect on the take that is selected, where it is the open one. */
    private Label stays() {
        Label stays = new Label();
        stays.setId("take-stays");
        stays.textProperty().bind(words.text("takes.stays"));
        stays.visibleProperty().bind(table.getSelectionModel().selectedItemProperty().flatMap(TakeRow::currentProperty)
                .orElse(false).flatMap(current -> seeds.speaks().map(speaks -> current && !speaks)));
        stays.managedProperty().bind(stays.visibleProperty()); // else it takes room from what is said
        return stays;
    }

    private void fit() {
        columns.fit(table.getWidth() - SCROLL_BAR, notes.getFont().getSize());
    }

    private void bind(Actions actions) {
        ObservableValue<TakeRow> row = table.getSelectionModel().selectedItemProperty();
        ObservableValue<Boolean> any = row.map(Objects::nonNull).orElse(false);
        ObservableValue<Boolean> other = row.flatMap(TakeRow::currentProperty).map(current -> !current).orElse(false);
        actions.bind(Action.CONTINUE_TAKE, null, other, () -> selected(model::makeCurrent));
        actions.bind(Action.RENAME_TAKE, null, any, () -> selected(_ -> rename()));
        actions.bind(Action.HIDE_TAKE, null, any, () -> selected(model::toggle));
        ObservableValue<TakeNotes> page = row.flatMap(TakeRow::takeProperty).map(Take::page).orElse(TakeNotes.BLANK);
        actions.bind(Action.PIN_TAKE, null, any, page.map(TakeNotes::pinned), () -> selected(model::pin));
        actions.bind(Action.GROUP_TAKE, null, any, () -> selected(_ -> group()));
        actions.bind(Action.FOLD_TAKES, null, page.map(each -> !each.group().isEmpty()), () -> selected(this::fold));
        actions.bind(Action.NOTE_TAKE, null, any, () -> notes.requestFocus());
        actions.bind(Action.DELETE_TAKE, null, other, () -> selected(model::delete));
        colour.disableProperty().bind(any.map(there -> !there));
    }

    private TableRow<TakeRow> row() {
        TableRow<TakeRow> row = new TableRow<>();
        RowDrag.of(row, model, words);
        ObservableValue<Boolean> there = row.sceneProperty().isNotNull(); // a row that the table let go is not held
        row.itemProperty().flatMap(TakeRow::currentProperty).orElse(false).when(there)
                .subscribe(on -> row.pseudoClassStateChanged(CURRENT, on));
        ObservableValue<TakeRow.Group> group = row.itemProperty().flatMap(TakeRow::groupProperty).when(there);
        group.map(each -> !each.own()).orElse(false).subscribe(on -> row.pseudoClassStateChanged(OTHER_LESSON, on));
        group.map(TakeRow.Group::first).orElse(false).subscribe(on -> row.pseudoClassStateChanged(FIRST, on));
        return row;
    }

    private void fillColours(Palette palette) {
        colour.getItems().clear();
        for (int i = 0; i < Dashes.COLOURS; i++) {
            int index = i;
            MenuItem item = new MenuItem("", new Rectangle(EM, EM, Colours.curve(palette, i)));
            item.textProperty().bind(words.text("takes.colour-number", "number", i + 1));
            item.setOnAction(_ -> selected(row -> model.colour(row, index)));
            colour.getItems().add(item);
        }
    }

    private @Nullable TakeRow selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void selected(Consumer<TakeRow> action) {
        TakeRow row = selected();
        if (row != null) {
            action.accept(row);
        }
    }

    /** The name is edited in its place. */
    private void rename() {
        edit(TakeField.NAME);
    }

    /** So is the group, in a column that may not have been there. */
    private void group() {
        model.group(true);
        fit();
        table.applyCss();
        table.layout();
        edit(TakeField.GROUP);
    }

    private void edit(TakeField field) {
        int index = table.getSelectionModel().getSelectedIndex();
        @SuppressWarnings("unchecked") // it is one of this table
        TableColumn<TakeRow, String> column = (TableColumn<TakeRow, String>) columns.get(field);
        table.scrollToColumn(column);
        table.layout();
        table.edit(index, column);
    }

    private void fold(TakeRow row) {
        TakeRow.Fold fold = row.foldProperty().get();
        keepingPick(() -> model.fold(fold.group(), !fold.folded()));
    }

    /** The groups that are folded, by name. */
    public List<String> folded() {
        return model.folded();
    }

    /** Folds these groups and no others; nothing that is taken back. */
    public void fold(List<String> groups) {
        keepingPick(() -> model.fold(groups));
    }

    /** What is picked stays so, wherever its row goes, until it is gone. */
    private void keepingPick(Runnable arrangement) {
        TakeRow row = selected();
        arrangement.run();
        if (row != null && !model.all().contains(row)) { // else it would stay picked without being there
            table.getSelectionModel().clearSelection();
        } else if (row != null && !row.equals(selected())) {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
        }
    }

    /** The id of the take that is picked; 0 if none is. */
    public ObservableValue<Integer> pickedProperty() {
        return table.getSelectionModel().selectedItemProperty().map(TakeRow::id).orElse(0);
    }

    /** Takes in what came of other seeds; to be called at every pulse. */
    public void pulse() {
        if (repeats.pulse(model.all().stream().map(TakeRow::take).toList())) {
            seeds.show();
        }
    }

    /** Stops what runs from other seeds. */
    @Override
    public void close() {
        repeats.close();
    }

    /** Shows these takes; a few times a second is enough. */
    public void show(TakesFrame takes) {
        keepingPick(() -> model.show(takes));
        fit();
    }
}
