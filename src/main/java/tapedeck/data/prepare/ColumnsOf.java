package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.List;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** The columns that a step works on. */
final class ColumnsOf {
    private ColumnsOf() {}

    /** Columns of numbers: those named, else all but the target. */
    static List<NumberColumn> numbers(DataFrame train, List<String> named, String target) throws StepException {
        List<NumberColumn> found = new ArrayList<>();
        for (Column column : any(train, named, target)) {
            if (column instanceof NumberColumn numbers) {
                found.add(numbers);
            } else if (!named.isEmpty()) {
                throw new StepException(Message.of("prepare.needsNumbers", "column", column.name()));
            }
        }
        return found;
    }

    /** Columns of text: those named, else all but the target. */
    static List<TextColumn> texts(DataFrame train, List<String> named, String target) {
        return any(train, named, target).stream().filter(TextColumn.class::isInstance).map(TextColumn.class::cast)
                .toList();
    }

    /** Those named that are there, else all but the target. */
    static List<Column> any(DataFrame train, List<String> named, String target) {
        return train.columns().stream()
                .filter(column -> named.isEmpty() ? !column.name().equals(target) : named.contains(column.name()))
                .toList();
    }
}
