package tapedeck.data.prepare;

import java.util.List;
import tapedeck.data.table.Column;
import tapedeck.text.Message;

/** What a fitted step does to one column, by itself. */
interface ColumnRule {
    /** What stands in its place. */
    List<Column> apply(Column column);

    /** What was learned from the column, as one sentence each. */
    default List<Message> learned() {
        return List.of();
    }

    /** What there is to say about this column's rows. */
    default List<Message> remarks(Column column) {
        return List.of();
    }

    /** Back from a number that it made. */
    default double undo(double value) {
        return value;
    }
}
