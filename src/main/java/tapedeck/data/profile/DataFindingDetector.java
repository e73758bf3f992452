package tapedeck.data.profile;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Looks for one kind of flaw. */
interface DataFindingDetector {
    /** Returns what it finds, from left to right. */
    List<DataFinding> look(Profile profile);

    /** The rows of a column with one of some values, as many as a {@link DataFinding} names. */
    static List<Integer> rows(ColumnCells cells, IntPredicate code) {
        return IntStream.range(0, cells.size())
                .filter(row -> cells.code(row) != ColumnCells.MISSING && code.test(cells.code(row)))
                .limit(DataFinding.MOST_ROWS)
                .boxed().toList();
    }
}
