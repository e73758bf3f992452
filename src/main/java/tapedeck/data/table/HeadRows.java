package tapedeck.data.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first rows of a table, as a dialect divides them, to guess by.
 *
 * @param rows those with cells
 * @param broken whether the dialect cannot divide what follows
 */
record HeadRows(List<FileRow> rows, boolean broken) {
    private static final int MOST = 500;

    /** @param whole whether {@code text} is all there is; else its last row may be half a one and is left out */
    static HeadRows of(String text, boolean whole, Dialect dialect) {
        List<FileRow> found = new ArrayList<>();
        boolean broken = false;
        try (FileRows all = new FileRows("", new StringReader(text), dialect, whole)) {
            while (found.size() <= MOST && all.hasNext()) {
                FileRow row = all.next();
                if (row.kind() == FileRow.Kind.CELLS) {
                    found.add(row);
                }
            }
        } catch (TableException _) {
            broken = true;
        } catch (IOException e) {
            throw new IllegalStateException(e); // a text in memory
        }
        boolean halfLast = !whole && !broken && found.size() > 1 && found.size() <= MOST;
        return new HeadRows(List.copyOf(halfLast ? found.subList(0, found.size() - 1) : found), broken);
    }

    /** How many cells most rows have; if several numbers are as frequent, that of the first row, or the greatest. 0 without rows. */
    int width() {
        int first = rows.isEmpty() ? 0 : rows.getFirst().cells().length;
        return counts().entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(entry -> entry.getKey() == first)
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    /** The share of the rows that have as many cells as most have, not counting empty ones beyond. */
    double agreement() {
        int width = width();
        long alike = rows.stream().filter(row -> Math.min(row.cells().length, Math.max(width, row.width())) == width)
                .count();
        return rows.isEmpty() ? 0 : (double) alike / rows.size();
    }

    /** The most cells up to the last in which something stands. */
    int filled() {
        return rows.stream().map(FileRow::width).max(Comparator.naturalOrder()).orElse(0);
    }

    /** Returns what stands in a column below the first row, as far as something does. */
    List<String> below(int column) {
        List<String> cells = new ArrayList<>();
        for (FileRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            String cell = column < row.cells().length ? row.cells()[column] : null;
            if (cell != null && !Missing.is(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private Map<Integer, Long> counts() {
        return rows.stream().collect(Collectors.groupingBy(row -> row.cells().length, Collectors.counting()));
    }
}
