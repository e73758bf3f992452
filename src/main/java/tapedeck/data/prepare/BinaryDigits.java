package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.text.Message;

/**
 * A whole number as its binary digits, a column each, the lowest first; what is no such number is missing.
 *
 * @param columns of whole numbers from 0
 * @param digits 1 to {@link #MOST}; the numbers are below 2 to this power
 */
public record BinaryDigits(List<String> columns, int digits) implements PreparationStep {
    /** The digits of the largest whole number that a double has with all below it. */
    public static final int MOST = 52;

    public BinaryDigits {
        columns = List.copyOf(columns);
    }

    @Override
    public Name name() {
        return Name.of("binary-digits", "prepare.binary-digits", "preparing.short.binary-digits");
    }

    @Override
    public Message setting() {
        return Message.of("prepare.binary-digits.setting", "digits", digits);
    }

    @Override
    public FittedStep fit(DataFrame train, String target) throws StepException {
        return FittedColumns.of(FittedColumns.numbers(train, columns, target), column -> {
            if (Arrays.stream(ColumnNumbers.present(column)).anyMatch(x -> !isWhole(x))) {
                throw new StepException(Message.of("prepare.binary-digits.range", "column", column.name(), "most",
                        String.valueOf((1L << digits) - 1)));
            }
            return this::encoded;
        });
    }

    private boolean isWhole(double x) {
        return x >= 0 && x < 1L << digits && x == Math.rint(x);
    }

    private List<Column> encoded(Column column) {
        return IntStream.range(0, digits).<Column>mapToObj(digit -> ColumnNumbers
                .map(column, x -> isWhole(x) ? (long) x >> digit & 1 : Double.NaN)
                .named(column.name() + "_bit" + digit))
                .toList();
    }
}
