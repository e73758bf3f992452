package tapedeck.ui.takes;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** All takes with their settings and results, and what can be done with the one selected. On the FX thread only. */
public final class TakesPane extends VBox {
    /** What widths are measured by; a column's is not given in em. */
    static final double EM = 13;

    private static final double SCROLL_BAR = 16;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private final TakesModel model;
    private final TableView<TakeRow> table = new TableView<>();
    private final Words words;
    private final TakeColumns columns;
    private final Button resume;
    private final Button rename;
    private final Button toggle;
    private final Button delete;
    private final MenuButton colour = new MenuButton();

    /** @param actions what the buttons do */
    public TakesPane(TakeActions actions, Words words) {
        this.words = words;
        model = new TakesModel(actions);
        resume = button("takes.continue", "take-continue", "takes.continue-help", this::resume);
        rename = button("takes.rename", "take-rename", "takes.rename-help", _ -> rename());
        toggle = button("takes.hide", "take-hide", "takes.hide-help", this::toggle);
        delete = button("takes.delete", "take-delete", "takes.delete-help", this::delete);
        colour.textProperty().bind(words.text("takes.colour-menu"));
        getStyleClass().add("takes-pane");
        getStylesheets()
                .add(Objects.requireNonNull(TakesPane.class.getResource("takes.css"), "takes.css").toExternalForm());
        SortedList<TakeRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("takes");
        table.getStyleClass().add("dense");
        table.setItems(sorted);
        table.setEditable(true);
        columns = new TakeColumns(model, words, palette);
        table.getColumns().setAll(columns.all());
        table.widthProperty().subscribe(width -> columns.fit(width.doubleValue() - SCROLL_BAR));
        Label none = new Label();
        none.textProperty().bind(words.text("takes.none"));
        table.setPlaceholder(none);
        table.setRowFactory(_ -> row());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                selected(this::delete);
            } else if (event.getCode() == KeyCode.F2) {
                selected(_ -> rename());
                event.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().flatMap(TakeRow::takeProperty).subscribe(_ -> refresh());
        table.getSelectionModel().selectedItemProperty().flatMap(TakeRow::currentProperty).subscribe(_ -> refresh());
        setVgrow(table, Priority.ALWAYS);
        colour.setId("take-colour");
        HBox tools = new HBox(resume, rename, colour, toggle, delete);
        tools.getStyleClass().add("tools");
        getChildren().addAll(table, tools);
        palette.subscribe(_ -> fillColours());
        refresh();
    }

    private Button button(String text, String id, String meaning, Consumer<TakeRow> action) {
        Button button = new Button();
        button.textProperty().bind(words.text(text));
        button.setId(id);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.text(meaning));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> selected(action));
        return button;
    }

    private static TableRow<TakeRow> row() {
        TableRow<TakeRow> row = new TableRow<>();
        row.itemProperty().flatMap(TakeRow::currentProperty).orElse(false)
                .subscribe(on -> row.pseudoClassStateChanged(CURRENT, on));
        return row;
    }

    private void fillColours() {
        colour.getItems().clear();
        for (int i = 0; i < Colours.curves(); i++) {
            int index = i;
            MenuItem item = new MenuItem("", new Rectangle(EM, EM, Colours.curve(palette.get(), i)));
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

    private void resume(TakeRow row) {
        model.makeCurrent(row);
    }

    private void toggle(TakeRow row) {
        model.toggle(row);
    }

    private void delete(TakeRow row) {
        model.delete(row);
    }

    /** The name is edited in its place. */
    private void rename() {
        int index = table.getSelectionModel().getSelectedIndex();
        @SuppressWarnings("unchecked") // it is one of this table
        TableColumn<TakeRow, String> name = (TableColumn<TakeRow, String>) columns.get(TakeField.NAME);
        table.edit(index, name);
    }

    private void refresh() {
        TakeRow row = selected();
        resume.setDisable(!TakesModel.canContinue(row));
        delete.setDisable(!TakesModel.canDelete(row));
        rename.setDisable(row == null);
        colour.setDisable(row == null);
        toggle.setDisable(row == null);
        toggle.textProperty().bind(words.text(row != null && !row.take().visible() ? "takes.show" : "takes.hide"));
    }

    /** Shows these takes; a few times a second is enough. */
    public void show(List<Take> takes, int current) {
        model.show(takes, current);
    }

    /** The theme's colours. */
    public void setPalette(Palette next) {
        palette.set(next);
    }
}
