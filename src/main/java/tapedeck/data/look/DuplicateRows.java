package tapedeck.data.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tapedeck.text.Message;

/** Rows that are there already, cell by cell. */
final class DuplicateRows implements FlawDetector {
    @Override
    public List<Flaw> look(Profile profile) {
        List<ColumnCells> columns = profile.cells();
        Map<Long, List<Integer>> first = new HashMap<>(); // by hash: the first row of each kind
        List<Integer> again = new ArrayList<>();
        for (int row = 0; row < profile.rows(); row++) {
            long hash = 1;
            for (ColumnCells column : columns) {
                hash = hash * 0x9E3779B97F4A7C15L + column.code(row);
                hash ^= hash >>> 29;
            }
            List<Integer> alike = first.computeIfAbsent(hash, _ -> new ArrayList<>(1));
            int place = row;
            if (alike.stream().anyMatch(other -> isSame(columns, place, other))) {
                again.add(row);
            } else {
                alike.add(row);
            }
        }
        return again.isEmpty()
                ? List.of()
                : List.of(new Flaw(FlawKind.DUPLICATES, Optional.empty(), again.size(),
                        again.subList(0, Math.min(Flaw.MOST_ROWS, again.size())), List.of(),
                        Message.of("look.flaw.duplicates", "count", again.size())));
    }

    private static boolean isSame(List<ColumnCells> columns, int row, int other) {
        return columns.stream().allMatch(column -> column.code(row) == column.code(other));
    }
}
