package tapedeck.ui.predictions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.Column;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.table.CellText;
import tapedeck.ui.table.DataTable;
import tapedeck.ui.table.RowPick;
import tapedeck.ui.theme.LiveTexts;

/**
 * The rows of a table as they stand in its file, the most wrong first; all, or those behind a cell of the confusion matrix. While
 * somebody is in it, rows stay in their places; only what is said of them changes. On the FX thread only.
 */
public final class RowsPane extends VBox {
    /** Of the note's letters, of which the widths of columns are made. */
    private static final double SMALL = 0.85;
    private static final double NUMBER = 3.2;
    private static final double LOSS = 5.5;
    private static final double LETTER = 0.6;
    private static final double BESIDE = 1.6;
    private static final double SURE = 2.4;
    private static final double LEAST = 4.5;
    private static final double MOST = 11;
    private static final int LOOKED_AT = 50;

    /** The kind of rows in it. */
    private record Of(TableSource source, boolean train, @Nullable ConfusionCell cell) {}

    private final LiveTexts words;
    private final Label note = new Label();
    private final Hyperlink all = new Hyperlink();
    private final DataTable<Integer> table;
    private final RowPick pick;
    private @Nullable PredictedTable shown;
    private @Nullable Of of;
    private int[] order = {};
    private @Nullable Integer picked;

    /**
     * Without rows.
     *
     * @param onPick is told which row is picked, by its place in the file from 0
     * @param onOpen has more shown of it
     * @param onAll shows all rows again
     * @param train whether those for training are wanted
     */
    public RowsPane(LiveTexts words, IntConsumer onPick, Runnable onOpen, Runnable onAll, BooleanProperty train) {
        this.words = words;
        getStyleClass().add("rated-rows");
        table = new DataTable<>(words, "predictions.no-rows");
        table.setId("rated-rows");
        table.accessibleTextProperty().bind(note.textProperty());
        pick = RowPick.of(table, index -> {
            if (shown != null && of != null && index < order.length) {
                picked = shown.part(of.train).origin(order[index]);
                onPick.accept(picked);
            }
        });
        note.getStyleClass().add("rated-note");
        note.setMinWidth(0);
        note.fontProperty().subscribe((_, _) -> { // before a class
            if (shown != null) {
                columns(shown);
            }
        });
        note.setTooltip(new Tooltip());
        note.getTooltip().textProperty().bind(note.textProperty());
        all.setId("rated-all");
        all.textProperty().bind(words.text("predictions.all-rows"));
        all.accessibleTextProperty().bind(words.text("predictions.all-rows-spoken"));
        all.setMinWidth(USE_PREF_SIZE);
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> onAll.run());
        ToggleButton which = new ToggleButton();
        which.setId("rated-train-rows");
        which.getStyleClass().add("predictions-which");
        which.textProperty().bind(words.text("predictions.show-train"));
        which.accessibleTextProperty().bind(words.text("predictions.show-train-spoken"));
        which.setMinWidth(USE_PREF_SIZE);
        which.selectedProperty().bindBidirectional(train);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(note, all, gap, which);
        head.setMinHeight(USE_PREF_SIZE);
        head.getStyleClass().add("rated-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && picked != null) {
                onOpen.run();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && picked != null) {
                onOpen.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && all.isVisible()) {
                onAll.run();
                event.consume();
            }
        });
    }

    /**
     * Shows these.
     *
     * @param train those for training, or those for testing
     * @param cell those of it alone; all if it is null
     */
    public void show(@Nullable PredictedTable next, boolean train, @Nullable ConfusionCell cell) {
        shown = next;
        if (next == null) {
            of = null;
            order = new int[0];
            pick.fill(() -> {
                table.getColumns().clear();
                table.setItems(FXCollections.observableArrayList());
            });
            return;
        }
        RatedRows rows = next.part(train);
        Of now = new Of(next.source(), train, cell);
        boolean other = of == null || !now.source.equals(of.source);
        boolean same = now.equals(of);
        of = now;
        int[] wanted = cell == null ? rows.worst() : rows.worst(cell);
        note.setText(words.of(cell == null
                ? RowTexts.all(rows.size(), train)
                : RowTexts.of(next, cell, wanted.length, train)));
        all.setVisible(cell != null);
        if (other) {
            pick.fill(() -> columns(next));
        }
        boolean stays = same && (Arrays.equals(wanted, order) || (isBeingRead() && order.length > 0 && cell == null));
        if (!stays) {
            order = wanted;
            pick.fill(() -> table
                    .setItems(FXCollections.observableList(IntStream.of(wanted).boxed().toList())));
            pick(picked);
        }
        table.refresh(); // what is said of a row that stays in its place is new
    }

    private boolean isBeingRead() { return table.isHover() || table.isFocused(); }

    /** Picks that row, by its place in the file; none if it is null. */
    public void pick(@Nullable Integer origin) {
        picked = origin;
        if (shown == null || of == null) {
            return;
        }
        int row = origin == null ? -1 : shown.part(of.train).find(origin);
        int index = IntStream.range(0, order.length).filter(i -> order[i] == row).findFirst().orElse(-1);
        if (isBeingRead()) {
            pick.pick(index);
        } else {
            pick.reveal(index, 1);
        }
    }

    /** Gives the keys to the rows. */
    public void focus() {
        table.requestFocus();
        if (pick.row() < 0 && order.length > 0) {
            table.getSelectionModel().select(0);
        }
    }

    private void columns(PredictedTable next) {
        TableSource source = next.source();
        String target = source.prepared().preparation().target().column();
        table.getColumns().clear();
        add("predictions.column-row",
                Math.max(NUMBER, String.valueOf(source.table().frame().size()).length() * LETTER + BESIDE), true,
                row -> Numbers.count(rows().origin(row) + 1));
        add("predictions.column-true", width(next, target), !next.isOfClasses(),
                row -> text(RowTexts.right(now(), rows(), row)));
        add("predictions.column-predicted", width(next, target) + (next.isOfClasses() ? SURE : 0),
                !next.isOfClasses(), row -> text(RowTexts.said(now(), rows(), row)));
        add("predictions.column-loss", LOSS, true, row -> RowTexts.loss(rows(), row));
        for (Column column : source.prepared().raw().columns()) {
            if (!column.name().equals(target)) {
                TableColumn<Integer, Integer> own = add("", width(next, column.name()), false,
                        row -> CellText.of(column, rows().origin(row), source.table().numbers()));
                own.setText(column.name());
            }
        }
    }

    private PredictedTable now() {
        return Objects.requireNonNull(shown);
    }

    private RatedRows rows() {
        return now().part(Objects.requireNonNull(of).train);
    }

    private String text(Object said) {
        return said instanceof Message message ? words.of(message) : String.valueOf(said);
    }

    private static double width(PredictedTable next, String name) {
        Column column = next.source().prepared().raw().column(name).orElseThrow();
        int letters = IntStream.range(0, Math.min(LOOKED_AT, column.size())).map(row -> column.text(row).length()).max()
                .orElse(0);
        return Math.clamp(Math.max(letters, name.length()) * LETTER + BESIDE, LEAST, MOST);
    }

    private TableColumn<Integer, Integer> add(String title, double width, boolean number, IntFunction<String> text) {
        TableColumn<Integer, Integer> column = table.column(title, width * note.getFont().getSize() / SMALL,
                ReadOnlyObjectWrapper::new);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new RowCell(number, text));
        if (number) {
            column.getStyleClass().add("number");
        }
        table.getColumns().addAll(List.of(column));
        return column;
    }
}
