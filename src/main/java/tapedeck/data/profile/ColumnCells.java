package tapedeck.data.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;

/** The cells of a column, each value once, and where. */
public final class ColumnCells {
    /** Of a row in which nothing stands. */
    public static final int MISSING = -1;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String name;
    private final int[] codes;
    private final List<String> values = new ArrayList<>();
    private final int[] counts;
    private final double[] numbers;

    ColumnCells(Column column, CellNumbers reading) {
        name = column.name();
        codes = new int[column.size()];
        Dictionary known = new Dictionary();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? MISSING : code(known, column, row);
        }
        counts = new int[values.size()];
        for (int code : codes) {
            if (code != MISSING) {
                counts[code]++;
            }
        }
        numbers = new double[values.size()];
        if (column instanceof NumberColumn number) {
            for (int row = 0; row < codes.length; row++) {
                if (codes[row] != MISSING) {
                    numbers[codes[row]] = number.values()[row];
                }
            }
        } else {
            Arrays.setAll(numbers, code -> reading.read(values.get(code)));
        }
    }

    private int code(Dictionary known, Column column, int row) {
        int code = known.code(switch (column) {
            case NumberColumn number -> number.values()[row];
            case TextColumn text -> text.text(row);
        });
        if (code == values.size()) {
            values.add(column.text(row));
        }
        return code;
    }

    /** The name of the column. */
    public String name() {
        return name;
    }

    /** The number of rows. */
    public int size() {
        return codes.length;
    }

    /** Returns which of the {@link #values} stands in a row, or {@link #MISSING}. */
    public int code(int row) {
        return codes[row];
    }

    /** Every text there is, once, in the order in which they occur. */
    public List<String> values() {
        return values;
    }

    /** The number of rows in which a value stands, or, of {@link #MISSING}, none. */
    public int count(int code) {
        return code == MISSING ? missing() : counts[code];
    }

    /** The number of rows in which one of some values stands. */
    public int countOf(Collection<Integer> codes) {
        return codes.stream().mapToInt(this::count).sum();
    }

    /** Those of the values' places for which something holds, in order. */
    public Set<Integer> codes(IntPredicate holds) {
        return IntStream.range(0, values.size()).filter(holds).boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values' places, those that differ in spelling alone together. */
    public Collection<List<Integer>> spellings() {
        return IntStream.range(0, values.size()).boxed()
                .collect(Collectors.groupingBy(code -> folded(values.get(code)), LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** The number that a value is, or NaN. */
    public double number(int code) {
        return numbers[code];
    }

    /** The number in a row, or NaN if there is none. */
    double numberIn(int row) {
        return codes[row] == MISSING ? Double.NaN : numbers[codes[row]];
    }

    int missing() {
        return codes.length - present();
    }

    /** The number of rows in which something stands. */
    public int present() {
        return Arrays.stream(counts).sum();
    }

    /** The number of rows in which there is a number, infinite ones among them. */
    public int numeric() {
        int numeric = 0;
        for (int code = 0; code < numbers.length; code++) {
            numeric += Double.isNaN(numbers[code]) ? 0 : counts[code];
        }
        return numeric;
    }

    /** Returns whether all that stands there is whole numbers. */
    boolean isWhole() {
        return Arrays.stream(numbers).allMatch(x -> x == Math.rint(x) && Double.isFinite(x));
    }

    /** The finite numbers of all rows, ascending. */
    double[] sorted() {
        double[] sorted = new double[codes.length];
        int n = 0;
        for (int code : codes) {
            if (code != MISSING && Double.isFinite(numbers[code])) {
                sorted[n++] = numbers[code];
            }
        }
        double[] result = Arrays.copyOf(sorted, n);
        Arrays.sort(result);
        return result;
    }

    /** As one reads it: without case, and blanks around it. */
    public static String folded(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
