package tapedeck.finding.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.data.profile.ColumnCells;
import tapedeck.data.profile.Dictionary;
import tapedeck.data.profile.Profile;
import tapedeck.text.Message;

/** Rows that are there already, cell by cell. */
final class DuplicateRows implements DataDetector {
    @Override
    public List<DataFinding> look(Profile profile) {
        List<ColumnCells> columns = profile.cells();
        Dictionary rows = new Dictionary();
        List<Integer> again = new ArrayList<>();
        for (int row = 0; row < profile.rows(); row++) {
            int before = rows.size();
            rows.code(new WholeRow(columns, row));
            if (rows.size() == before) {
                again.add(row);
            }
        }
        return again.isEmpty()
                ? List.of()
                : List.of(new DataFinding(DataFindingKind.DUPLICATES, Optional.empty(), again.size(),
                        again.subList(0, Math.min(DataFinding.MOST_ROWS, again.size())), List.of(),
                        Message.of("finding.data.duplicates", "count", again.size())));
    }

    /** A row that is the same as another if all of its cells are. */
    private static final class WholeRow {
        private final List<ColumnCells> columns;
        private final int row;
        private final int hash;

        WholeRow(List<ColumnCells> columns, int row) {
            this.columns = columns;
            this.row = row;
            int all = 1;
            for (ColumnCells column : columns) {
                all = 31 * all + column.code(row);
            }
            hash = all;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WholeRow that && hash == that.hash
                    && columns.stream().allMatch(column -> column.code(row) == column.code(that.row));
        }
    }
}
