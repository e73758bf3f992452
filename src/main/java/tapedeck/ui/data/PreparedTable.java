package tapedeck.ui.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.ParsedTable;
import tapedeck.finding.data.DataFinding;

/**
 * A table with all that is shown of it, which belongs together. Immutable by agreement, for any thread.
 *
 * @param table as it was read
 * @param prepared what came of it
 * @param profile of it as it was read
 * @param findings what looks wrong in it
 * @param arriving the rows, by their place in the file, that reach the network
 * @param unused the names of the columns that are left out
 */
public record PreparedTable(ParsedTable table, PreparationResult prepared, Profile profile, List<DataFinding> findings,
        BitSet arriving,
        Set<String> unused) {
    private static final int MOST_COLUMNS = 200;

    static PreparedTable of(ParsedTable table, PreparationResult prepared, Profile profile,
            List<DataFinding> findings) {
        BitSet arriving = new BitSet(table.frame().size());
        Arrays.stream(prepared.table().origin()).forEach(arriving::set);
        return new PreparedTable(table, prepared, profile, List.copyOf(findings), arriving,
                prepared.preparation().leftOut());
    }

    /** The table as it was read. */
    DataFrame raw() {
        return table.frame();
    }

    /** The column that is to be predicted. */
    String target() {
        return prepared.preparation().target().column();
    }

    /** The first columns, and the last, which is mostly the target: a row has a cell for each, seen or not. */
    static <T> List<T> seen(List<T> columns) {
        return columns.size() <= MOST_COLUMNS
                ? columns
                : Stream.concat(columns.stream().limit(MOST_COLUMNS - 1), Stream.of(columns.getLast())).toList();
    }
}
