package tapedeck.data.prepare;

import java.util.List;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/** A step with what it learned from the rows for training: it does the same to any row. Immutable, for any thread. */
public interface FittedStep {
    /** The names of the columns that it works on. */
    List<String> columns();

    /** Returns what becomes of the rows; their columns are those that it was fitted on. */
    DataFrame apply(DataFrame rows);

    /** Returns what it learned, a sentence for each column; none if there is nothing to learn. */
    default List<Message> learned() {
        return List.of();
    }

    /** Returns what there is to say about these rows, such as a category that was not met in training. */
    default List<Message> remarks(DataFrame rows) {
        return List.of();
    }

    /** Returns what a value of the target's column was before this step. */
    default double undo(String column, double value) {
        return value;
    }
}
