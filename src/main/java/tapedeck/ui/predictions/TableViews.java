package tapedeck.ui.predictions;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tapedeck.edit.EditStack;
import tapedeck.ui.predictions.PredictedTable.Place;
import tapedeck.ui.theme.LiveTexts;

/**
 * The views besides pictures where a table is learned: its rows, a form to type one; and the row that is picked in any of these. On the
 * FX thread only.
 */
final class TableViews extends StackPane implements PicturePick.Listener {
    private final ObjectProperty<@Nullable Integer> picked = new SimpleObjectProperty<>(this, "picked");
    private final RowsPane rows;
    private final TypedForm form;
    private final BooleanProperty train;
    private final Consumer<PredictionView> choose;
    private @Nullable PredictedTable shown;
    private PredictionView view = PredictionView.ROWS;
    /** Whose rows alone are listed, or null. */
    private @Nullable ConfusionCell cell;

    /**
     * Nothing is picked.
     *
     * @param train whether the rows for training are wanted
     * @param choose goes to another view and shows it
     * @param edits on which changes of what is typed are kept
     */
    TableViews(LiveTexts words, BooleanProperty train, Consumer<PredictionView> choose, EditStack edits) {
        this.train = train;
        this.choose = choose;
        rows = new RowsPane(words, picked::set, this::open, this::leaveCell, train);
        form = new TypedForm(words, picked, edits);
        picked.subscribe(rows::pick);
        getChildren().addAll(rows, form);
    }

    /** Returns whether that view is among these. */
    static boolean isOf(PredictionView view) {
        return view == PredictionView.ROWS || view == PredictionView.TRY;
    }

    /** The row that is picked, by its place in the file from 0, or null. */
    ObjectProperty<@Nullable Integer> pickedProperty() {
        return picked;
    }

    /** Shows what is predicted of that table, in one of these views or in another. */
    void show(@Nullable PredictedTable table, PredictionView as) {
        shown = table;
        view = as;
        cell = as == PredictionView.ROWS ? cell : null;
        setVisible(table != null && isOf(as));
        if (table == null || as == PredictionView.ROWS) {
            rows.show(table, train.get(), cell);
        }
        if (table == null || as == PredictionView.TRY) {
            form.show(table);
        }
        rows.setVisible(as == PredictionView.ROWS);
        form.setVisible(as == PredictionView.TRY);
    }

    /** Shows what was worked out meanwhile. Once a pulse. */
    void pulse() {
        form.pulse();
    }

    /** Waits for what is worked out; for still pictures. */
    void settle() throws InterruptedException {
        form.settle();
    }

    /** Ends what runs in the background. */
    void dispose() {
        form.close();
    }

    @Override
    public void cell(ConfusionCell of) {
        cell = of;
        toRows();
    }

    /** The keys go there before what had them is gone: they would be brought home to the graph. */
    private void toRows() {
        setVisible(true);
        rows.setVisible(true);
        rows.show(shown, train.get(), cell);
        rows.focus();
        view = PredictionView.ROWS;
        choose.accept(view);
    }

    private void toForm() {
        form.setVisible(true);
        form.show(shown);
        form.fillPicked();
        form.focus();
        choose.accept(PredictionView.TRY);
    }

    @Override
    public void row(int origin) {
        picked.set(origin);
    }

    /** More of the row that is picked: among the others; from there into the form. */
    @Override
    public void open() {
        Integer row = picked.get();
        Place place = shown == null || row == null ? null : shown.find(row);
        if (view == PredictionView.ROWS) {
            toForm();
        } else if (place != null) {
            train.set(place.train());
            toRows();
        }
    }

    /** Back from a cell's rows to the matrix. */
    private void leaveCell() {
        choose.accept(PredictionView.CONFUSION);
    }
}
