package tapedeck.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows as they come in, as many as wanted, each as wide as the table. */
final class CollectedRows {
    private final ColumnNames layout;
    private final TablePart part;
    private final Random random;
    private final List<FileRow> kept = new ArrayList<>();
    private int total;
    private int filled;
    private int cut;
    private int empty;
    private int comments;
    private boolean isEven = true;
    private Repairs.@Nullable Ragged ragged;

    CollectedRows(ColumnNames layout, TablePart part) {
        this.layout = layout;
        this.part = part;
        this.random = new Random(part instanceof TablePart.Sample(int _, long seed) ? seed : 0);
    }

    /** How many rows came by. */
    int total() {
        return total;
    }

    /** Returns whether no more are wanted. */
    boolean isFull() {
        return part instanceof TablePart.First(int rows) && kept.size() >= rows;
    }

    void add(FileRow row) {
        switch (row.kind()) {
            case COMMENT -> comments++;
            case EMPTY -> empty++;
            case CELLS -> {
                total++;
                keep(fitted(row));
            }
        }
    }

    private FileRow fitted(FileRow row) {
        int width = layout.names().size();
        int cells = row.cells().length;
        if (cells == width) {
            return row;
        }
        isEven = false;
        if (cells < width) {
            filled++;
        } else if (row.width() > width) {
            cut++;
        }
        if (ragged == null && (cells < width || row.width() > width)) {
            ragged = new Repairs.Ragged(row.line(), cells);
        }
        return new FileRow(row.kind(), row.line(), Arrays.copyOf(row.cells(), width));
    }

    /** Of a sample, every row seen so far is as likely to be there. */
    private void keep(FileRow row) {
        if (part instanceof TablePart.Sample(int rows, long _) && kept.size() >= rows) {
            int place = random.nextInt(total);
            if (place < rows) {
                kept.set(place, row);
            }
        } else {
            kept.add(row);
        }
    }

    ParsedTable table(TableInput input, Dialect dialect, OriginalFile original) {
        kept.sort(Comparator.comparingLong(FileRow::line));
        int[] lines = kept.stream().mapToInt(row -> Math.toIntExact(row.line())).toArray();
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < layout.names().size(); column++) {
            @Nullable
            String[] values = new String[kept.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = kept.get(row).cells()[column];
            }
            columns.add(new TextColumn(layout.names().get(column), values));
        }
        return new ParsedTable(input, part, DataFrame.of(columns), dialect,
                new Repairs(filled, cut, empty, comments, ragged),
                isEven && layout.isNamed(), lines, total, original);
    }
}
