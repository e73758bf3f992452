package tapedeck.data.prepare;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * A step that leaves rows out, each for itself; columns stay.
 *
 * @param columns that it looks at
 * @param keeps whether a row of these stays
 * @param learned as a FittedStep says it
 */
record FittedRows(List<String> columns, Keeping keeps, List<Message> learned) implements FittedStep {
    /** A choice of the rows that stay. */
    interface Keeping {
        /** The places of the rows that stay. */
        IntStream of(DataFrame rows);
    }

    @Override
    public DataFrame apply(DataFrame rows) {
        int[] places = keeps.of(rows).toArray();
        return places.length == rows.size() ? rows : rows.rows(places);
    }
}
