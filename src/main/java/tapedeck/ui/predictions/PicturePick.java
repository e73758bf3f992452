package tapedeck.ui.predictions;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.predictions.PredictedTable.Place;

/** The pick by pointer and arrow keys in a picture of a table's rows: a cell of the matrix, or a point. */
final class PicturePick {
    /** The listener to a pick. */
    interface Listener {
        /** A cell's rows are wanted. */
        void cell(ConfusionCell cell);

        /** A row is picked, by its place in the file. */
        void row(int origin);

        /** More is to be seen of the row that is picked. */
        void open();
    }

    /** What it has a use for. */
    static final Set<KeyCode> KEYS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);

    private final Listener listener;
    private ConfusionCell cell = new ConfusionCell(0, 0);

    PicturePick(Listener listener) {
        this.listener = listener;
    }

    /** The cell that the keys are at. */
    ConfusionCell cell() {
        return cell;
    }

    /** Picks what is at a point of the matrix. */
    void press(ConfusionGrid grid, double x, double y) {
        ConfusionCell at = grid.at(x, y);
        if (at != null) {
            cell = at;
            listener.cell(at);
        }
    }

    /** Picks the point that is near. */
    void press(PointsPlot plot, double x, double y, double em) {
        tell(plot.table(), plot.nearest(x, y, em));
    }

    private void tell(PredictedTable table, @Nullable Place place) {
        if (place != null) {
            listener.row(table.part(place.train()).origin(place.row()));
        }
    }

    /** Goes to another cell, or wants the rows of this; whether the key means something here. */
    boolean key(KeyEvent event, int classes) {
        switch (event.getCode()) {
            case LEFT -> go(0, -1, classes);
            case RIGHT -> go(0, 1, classes);
            case UP -> go(-1, 0, classes);
            case DOWN -> go(1, 0, classes);
            case ENTER -> listener.cell(cell);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void go(int down, int right, int classes) {
        cell = new ConfusionCell(Math.clamp(cell.actual() + down, 0, classes - 1),
                Math.clamp(cell.predicted() + right, 0, classes - 1));
    }

    /** Picks the next point, or wants to see more of this; whether the key means something here. */
    boolean key(KeyEvent event, Pen pen, PredictedTable table, boolean residuals, @Nullable Integer picked) {
        int step = switch (event.getCode()) {
            case RIGHT, UP -> 1;
            case LEFT, DOWN -> -1;
            default -> 0;
        };
        if (step != 0) {
            Place from = picked == null ? null : table.find(picked);
            tell(table, PointsPainter.plot(pen, table, residuals).next(from, step));
            return true;
        }
        switch (event.getCode()) {
            case ENTER -> listener.open();
            default -> {
                return false;
            }
        }
        return true;
    }
}
