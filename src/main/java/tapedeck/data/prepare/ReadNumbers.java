package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/**
 * Reads text as numbers, also those that are written otherwise than the table writes them, as far as that is beyond doubt; what
 * is none is missing from then on.
 *
 * @param columns none for all that hold more numbers than other texts
 * @param numbers how the table writes them
 */
public record ReadNumbers(List<String> columns, CellNumbers numbers) implements PreparationStep {
    public ReadNumbers {
        columns = List.copyOf(columns);
    }

    /** With a decimal point, thousands not set apart. */
    public ReadNumbers(List<String> columns) {
        this(columns, new CellNumbers(false, Dialect.NONE));
    }

    @Override
    public Name name() {
        return Name.of("read-numbers", "prepare.read-numbers", "preparing.short.read-numbers");
    }

    @Override
    public Message setting() {
        return numbers.decimalComma()
                ? Message.of("prepare.read-numbers.comma")
                : Message.of("prepare.read-numbers.point");
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        List<TextColumn> texts = FittedColumns.texts(train, columns, target).stream()
                .filter(column -> !columns.isEmpty() || isMostlyNumbers(column)).toList();
        return FittedColumns.of(texts, _ -> this::read);
    }

    private boolean isMostlyNumbers(TextColumn column) {
        long present = IntStream.range(0, column.size()).filter(row -> !column.isMissing(row)).count();
        long read = Arrays.stream(column.values()).filter(text -> text != null && !Double.isNaN(numbers.read(text)))
                .count();
        return 2 * read > present;
    }

    private List<Column> read(Column column) {
        if (!(column instanceof TextColumn texts)) {
            return List.of(column);
        }
        double[] values = new double[texts.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = read(texts.values()[row]);
        }
        return List.of(new NumberColumn(column.name(), values));
    }

    private double read(@Nullable String text) {
        return text == null ? Double.NaN : numbers.guess(text);
    }
}
