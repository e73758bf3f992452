package tapedeck.ui.table;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import tapedeck.ui.theme.LiveTexts;

/**
 * A table whose titles, and whose words in cells, follow the language. Numbers stand at the right, in digits of one
 * width. On the FX thread only.
 */
public class DataTable<R> extends TableView<R> {
    /** Numbers sort as numbers; what is none comes last. */
    private static final Comparator<Double> NUMBERS = Comparator.comparing((Double value) -> value.isNaN())
            .thenComparing(Comparator.naturalOrder());

    private final LiveTexts words;

    /** @param empty the key of what stands where there are no rows */
    @SuppressWarnings("this-escape") // only its own columns and style are set
    public DataTable(LiveTexts words, String empty) {
        this.words = words;
        getStyleClass().add("data-table");
        getStylesheets().add(Objects.requireNonNull(DataTable.class.getResource("table.css"), "table.css")
                .toExternalForm());
        Label nothing = new Label();
        nothing.textProperty().bind(words.text(empty));
        setPlaceholder(nothing);
        words.textsProperty().subscribe((_, _) -> refresh());
    }

    /**
     * A column, not yet among those that are shown.
     *
     * @param title the key of its title; empty for none
     * @param width in pixels
     */
    public final <T> TableColumn<R, T> column(String title, double width, Function<R, ObservableValue<T>> value) {
        TableColumn<R, T> column = new TableColumn<>();
        if (!title.isEmpty()) {
            column.textProperty().bind(words.text(title));
        }
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        return column;
    }

    /** A {@link #column} of numbers, each written as {@code text} has it; NaN is none. */
    public final TableColumn<R, Double> number(String title, double width, Function<R, ObservableValue<Double>> value,
            BiFunction<R, Double, String> text) {
        TableColumn<R, Double> column = column(title, width, value);
        column.setComparator(NUMBERS);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NumberCell<>(text));
        return column;
    }
}
