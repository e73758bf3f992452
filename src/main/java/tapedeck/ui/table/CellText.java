package tapedeck.ui.table;

import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.Dialect;

/** A cell of a table as it is shown. */
public final class CellText {
    private static final String NOTHING = "·";

    private CellText() {}

    /** Returns what stands there, on one line. */
    public static String of(Column column, int row, CellNumbers numbers) {
        String text = column.text(row);
        if (text.isBlank()) {
            return NOTHING;
        }
        if (numbers.decimalComma() && !Double.isNaN(numbers.read(text))) {
            String plain = numbers.thousands() == Dialect.NONE
                    ? text
                    : text.replace(String.valueOf(numbers.thousands()), "");
            return plain.replace(',', '.');
        }
        return text.replace('\n', ' ');
    }
}
