package tapedeck.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.Dialect;
import tapedeck.text.Message;

/** Texts read as numbers: as pandas does it where that is enough, else by a function that tries what is tried here. */
final class NumbersScript {
    private final ScriptWriter out;
    private final CellNumbers numbers;
    private final DataFrame before;

    /** @param before the texts */
    NumbersScript(ScriptWriter out, CellNumbers numbers, DataFrame before) {
        this.out = out;
        this.numbers = numbers;
        this.before = before;
    }

    /** Columns go by {@code columns} in the script. */
    void write(List<String> columns) {
        boolean plain = numbers.thousands() == Dialect.NONE
                && columns.stream().map(name -> before.column(name).orElseThrow()).noneMatch(this::isGuessed);
        if (!plain) {
            function();
        }
        out.texts("columns", columns);
        String cells = "table[column]";
        String read = plain
                ? "pd.to_numeric(" + cells + (numbers.decimalComma()
                        ? ".str.replace(\",\", \".\", regex=False)"
                        : "") + ", errors=\"coerce\")"
                : cells + ".map(number, na_action=\"ignore\").astype(float)";
        out.block("for column in columns:", () -> out.line(cells + " = " + read));
    }

    private boolean isGuessed(Column column) {
        return IntStream.range(0, column.size()).filter(row -> !column.isMissing(row)).mapToObj(column::text)
                .anyMatch(text -> Double.isNaN(numbers.read(text)) && !Double.isNaN(numbers.guess(text)));
    }

    private void function() {
        List<CellNumbers> ways = numbers.ways().stream().distinct().toList();
        out.comment(Message.of("export.numbers"));
        out.block("def number(text):", () -> {
            out.line("text = text.strip(\" \\t\\r\\n\")");
            out.block("if re.fullmatch(\"[+-]?inf(inity)?\", text, re.IGNORECASE):",
                    () -> out.line("return float(text)"));
            out.texts("points", ways.stream().map(way -> way.decimalComma() ? "," : ".").toList());
            out.line("groups = [" + ways.stream().map(way -> mark(way.thousands())).collect(Collectors.joining(", "))
                    + "]");
            out.block("for point, group in zip(points, groups):", () -> {
                out.line("whole = \"[0-9]{1,3}(\" + re.escape(group) + \"[0-9]{3})+|[0-9]*\"");
                out.line("form = \"[+-]?(?=[.,]?[0-9])(\" + whole + \")(\" + re.escape(point) "
                        + "+ \"[0-9]*)?([eE][+-]?[0-9]+)?\"");
                out.block("if re.fullmatch(form, text):",
                        () -> out.line("return float(text.replace(group, \"\").replace(point, \".\"))"));
            });
            out.line("return np.nan");
        });
        out.gap();
    }

    private static String mark(char mark) {
        return mark == Dialect.NONE
                ? "\"\""
                : mark > '~' ? String.format(Locale.ROOT, "\"\\u%04x\"", (int) mark) : "\"" + mark + "\"";
    }
}
