package tapedeck.data.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a column, for its card.
 *
 * @param missing in how many rows nothing stands
 * @param distinct how many values there are, texts as they are written
 * @param numbers its finite numbers, or null if there are none or the column is none of numbers
 * @param whole whether all cells in which something stands are whole numbers
 * @param bars a histogram of numbers, or the most frequent values, 12 at most; empty if nothing stands in it
 * @param association with the target: Pearson's correlation of numbers, from -1 to 1; of categories the correlation ratio
 *            or Cramér's V, from 0 to 1; NaN where there is no target, or it is this column, or nothing varies
 */
public record ColumnProfile(String name, ColumnKind kind, int rows, int missing, int distinct,
        @Nullable NumberSummary numbers, boolean whole, List<Bar> bars, double association) {
    /** Whole numbers of which there are more are to be predicted as numbers, not as classes. */
    private static final int MOST_CLASSES = 20;

    public ColumnProfile {
        bars = List.copyOf(bars);
    }

    /** The same, associated so with a target. */
    ColumnProfile associated(double other) {
        return new ColumnProfile(name, kind, rows, missing, distinct, numbers, whole, bars, other);
    }

    /** Returns whether its values may well be classes: texts that occur again, or a few whole numbers, each in two rows or more. */
    public boolean maybeClasses() {
        return switch (kind) {
            case CATEGORY, YES_NO, ORDINAL, CONSTANT -> true;
            case NUMBER -> distinct <= MOST_CLASSES && whole && distinct * 2 <= rows;
            case DATE, IDENTIFIER, EMPTY -> false;
        };
    }
}
