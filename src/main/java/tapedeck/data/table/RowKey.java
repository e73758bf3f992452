package tapedeck.data.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as a key: equal to another of the same cells; of whatever marks say that nothing is known, one is like another. */
public final class RowKey {
    private final DataFrame frame;
    private final int row;
    private final int hash;

    private RowKey(DataFrame frame, int row, int hash) {
        this.frame = frame;
        this.row = row;
        this.hash = hash;
    }

    /** The row at a place of a table. */
    public static RowKey of(DataFrame frame, int row) {
        int hash = 0;
        for (Column column : frame.columns()) {
            hash = 31 * hash + switch (column) {
                case NumberColumn numbers -> Double.hashCode(numbers.values()[row]);
                case TextColumn texts -> texts.isMissing(row) ? 0 : Objects.hashCode(texts.values()[row]);
            };
        }
        return new RowKey(frame, row, hash);
    }

    private static boolean same(Column one, int row, Column other, int place) {
        if (one instanceof NumberColumn numbers && other instanceof NumberColumn theirs) {
            return Double.compare(numbers.values()[row], theirs.values()[place]) == 0;
        }
        return one instanceof TextColumn texts && other instanceof TextColumn words
                && (Objects.equals(texts.values()[row], words.values()[place])
                        || (texts.isMissing(row) && words.isMissing(place)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof RowKey key) || hash != key.hash
                || frame.columns().size() != key.frame.columns().size()) {
            return false;
        }
        for (int i = 0; i < frame.columns().size(); i++) {
            if (!same(frame.columns().get(i), row, key.frame.columns().get(i), key.row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
