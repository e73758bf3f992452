package tapedeck.ui.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a captured iteration, each with a place on one line: forward above, left to right; each backward pass
 * in a lane below, right to left, every Function under itself; then the updates. Immutable.
 *
 * @param cells in the order in which they happened
 * @param names of each column for a Function, how many characters its name and its number have
 * @param updates how many for updates, also those that are to come
 * @param passes how many backward passes have begun
 */
record Strip(List<StripCell> cells, List<Integer> names, int updates, int passes) {
    static final Strip EMPTY = new Strip(List.of(), List.of(), 0, 0);

    /** How many columns there are for Functions. */
    int functions() {
        return names.size();
    }

    /** The index of the cell where the playhead is, or -1 before the first. */
    int current(int playhead) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).from() <= playhead) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The Function's cell in a lane, or the nearest before it in time; null if there is none. */
    @Nullable
    StripCell function(int column, int lane) {
        StripCell best = null;
        for (StripCell cell : cells) {
            boolean reached = lane == 0 ? cell.column() <= column : cell.column() >= column;
            boolean here = cell.kind().isFunction() || cell.kind() == StripCell.Kind.SEED;
            if (here && cell.lane() == lane && reached
                    && (best == null || Math.abs(cell.column() - column) <= Math.abs(best.column() - column))) {
                best = cell;
            }
        }
        return best;
    }

    /** The cell of an update, or of the iteration's end; the nearest before it in time; null if there is none. */
    @Nullable
    StripCell update(int column, boolean end) {
        StripCell best = null;
        for (StripCell cell : cells) {
            boolean here = end ? cell.kind() == StripCell.Kind.END : cell.kind() == StripCell.Kind.UPDATE;
            if (here && (best == null || cell.column() <= column)) {
                best = cell;
            }
        }
        return best;
    }
}
