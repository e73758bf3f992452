package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import tapedeck.data.profile.ColumnKind;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.table.Column;
import tapedeck.text.Numbers;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.work.Newest;

/** The table as it was read, below the cards of its columns, sorted by a press on one. On the FX thread only. */
final class RawTable extends TableView<Integer> implements AutoCloseable {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    /** In em. */
    private static final double NUMBER = 3.2;
    /** Rows above the one that is shown. */
    private static final int ABOVE = 2;
    /** After so many pulses in a window it is as large as it will be. */
    private static final int LAYOUTS = 3;

    /** @param of what is sorted, and shown afterwards if it is shown still */
    private record Sorting(PreparedTable of, RowOrder order) {}

    /** The dress of a column's head. */
    private record Dress(ColumnProfile profile, boolean target, boolean unused) {}

    private final LiveTexts words;
    private final Appearance appearance;
    private final PreparationModel model;
    private final Newest<Sorting, int[]> sorter = new Newest<>("rows", (job, _) -> job.order.of(job.of));
    private final UpdateGuard quiet = new UpdateGuard();
    private final List<Dress> dresses = new ArrayList<>();
    private @Nullable PreparedTable shown;
    private RowOrder order = RowOrder.AS_READ;
    private int unseen;
    private double em = 13;

    RawTable(LiveTexts words, Appearance appearance, PreparationModel model) {
        this.words = words;
        this.appearance = appearance;
        this.model = model;
        setId("raw-table");
        getStyleClass().add("raw-table");
        setPlaceholder(new Label());
        setSortPolicy(_ -> {
            quiet.tell(this::order);
            return true;
        });
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(GONE,
                        !empty && row != null && shown != null && !shown.arriving().get(row));
            }
        });
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                quiet.tell(() -> model.rowProperty().set(row));
            }
        });
        model.rowProperty().subscribe(row -> quiet.show(() -> pick(row)));
        words.follow(this, () -> {
            dresses.clear();
            show(shown);
        });
    }

    /** Text is so large from now on, in pixels: columns grow with it. */
    void setEm(double size) {
        getColumns().forEach(column -> column.setPrefWidth(column.getWidth() * size / em));
        em = size;
    }

    private void pick(@Nullable Integer row) {
        if (row == null) {
            getSelectionModel().clearSelection();
        } else if (!row.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(row);
            reveal();
            unseen = getScene() == null ? LAYOUTS : 0;
        }
    }

    private void reveal() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - ABOVE)); // to the first if none is picked
    }

    /** What was picked while nobody saw the table comes into sight once it has its size. */
    private void revealUnseen() {
        if (unseen > 0 && getScene() != null) {
            unseen--;
            if (unseen == 0) {
                reveal();
            }
        }
    }

    private void order() {
        if (shown == null) {
            return;
        }
        RowOrder wanted = getSortOrder().isEmpty()
                ? RowOrder.AS_READ
                : new RowOrder(String.valueOf(getSortOrder().getFirst().getUserData()),
                        getSortOrder().getFirst().getSortType() == TableColumn.SortType.DESCENDING);
        if (!wanted.equals(order)) {
            order = wanted;
            sorter.replace(new Sorting(shown, wanted));
        }
    }

    /** Shows rows that were sorted meanwhile. Once a pulse. */
    void pulse() {
        revealUnseen();
        Newest.Done<Sorting, int[]> done = sorter.poll();
        if (done != null && done.result() != null && shown != null && done.job().of.table().equals(shown.table())) {
            fill(Objects.requireNonNull(done.result()));
        }
    }

    private void fill(int... rows) {
        quiet.show(() -> {
            List<TableColumn<Integer, ?>> by = List.copyOf(getSortOrder()); // other items would undo it
            setItems(FXCollections.observableList(new RowList(rows)));
            getSortOrder().setAll(by);
            pick(model.rowProperty().get());
            reveal(); // it stands elsewhere now
        });
    }

    void show(@Nullable PreparedTable next) {
        PreparedTable before = shown;
        shown = next;
        if (next == null) {
            quiet.show(() -> {
                getColumns().clear();
                setItems(FXCollections.emptyObservableList()); // its list of rows cannot be emptied
            });
            return;
        }
        boolean sameTable = before != null && before.table().equals(next.table());
        if (!sameTable) {
            order = RowOrder.AS_READ;
            sorter.forget();
        }
        head(next, sameTable);
        if (sameTable) {
            refresh();
        } else {
            fill(order.of(next));
        }
    }

    /** Columns with their cards; where only these are others, the columns stay as wide and as they are sorted. */
    private void head(PreparedTable next, boolean same) {
        List<ColumnProfile> profiles = PreparedTable.seen(next.profile().columns());
        List<Column> raw = PreparedTable.seen(next.raw().columns());
        if (!same) {
            quiet.show(() -> {
                getSortOrder().clear();
                List<TableColumn<Integer, ?>> columns = new ArrayList<>(List.of(number()));
                for (int i = 0; i < profiles.size(); i++) {
                    columns.add(column(next, profiles.get(i), raw.get(i)));
                }
                getColumns().setAll(columns); // at once: with each the table looks at all of them
            });
        }
        List<Dress> now = profiles.stream().map(each -> dress(next, each)).toList();
        for (int i = 0; i < now.size(); i++) {
            if (!same || i >= dresses.size() || !now.get(i).equals(dresses.get(i))) {
                dress(getColumns().get(i + 1), next, now.get(i), raw.get(i));
            }
        }
        dresses.clear();
        dresses.addAll(now);
    }

    private static Dress dress(PreparedTable next, ColumnProfile profile) {
        return new Dress(profile, profile.name().equals(next.target()), next.unused().contains(profile.name()));
    }

    private TableColumn<Integer, Integer> number() {
        TableColumn<Integer, Integer> column = plain("");
        column.setPrefWidth(NUMBER * em);
        column.setSortable(false);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : Numbers.count(row + 1));
            }
        });
        column.getStyleClass().add("row-number");
        return column;
    }

    private static TableColumn<Integer, Integer> plain(String name) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setUserData(name);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private TableColumn<Integer, Integer> column(PreparedTable next, ColumnProfile profile, Column raw) {
        TableColumn<Integer, Integer> column = plain(profile.name());
        Dress dress = dress(next, profile);
        column.setPrefWidth(em * ColumnText.of(profile, dress.target, dress.unused).width(words, raw,
                next.table().numbers()));
        return column;
    }

    private void dress(TableColumn<Integer, ?> column, PreparedTable next, Dress dress, Column raw) {
        column.setGraphic(new ColumnCard(words, appearance, dress.profile, dress.target, dress.unused));
        @SuppressWarnings("unchecked") // all columns are made by plain
        TableColumn<Integer, Integer> own = (TableColumn<Integer, Integer>) column;
        boolean number = dress.profile.kind() == ColumnKind.NUMBER;
        own.setCellFactory(_ -> new RawCell(raw, next.table().numbers(), number, dress.unused));
    }

    @Override
    public void close() {
        sorter.close();
    }
}
