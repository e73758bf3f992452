package tapedeck.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table. A column without a name is called after its place, {@code c3}; a second of the same name gets a
 * number, as pandas does it: {@code x.1}.
 *
 * @param names from left to right
 * @param isNamed whether they stand like that in the header, if there is one
 */
record ColumnNames(List<String> names, boolean isNamed) {
    /** The columns, by the first rows. */
    static ColumnNames of(HeadRows head, boolean header) {
        if (head.rows().isEmpty()) {
            return new ColumnNames(List.of(), true);
        }
        FileRow first = head.rows().getFirst();
        boolean trailing = head.rows().stream().allMatch(row -> row.cells()[row.cells().length - 1] == null);
        int width = trailing ? Math.max(1, head.filled()) : head.width();
        if (!header) {
            return new ColumnNames(unique(new String[0], 0, width), true);
        }
        // One name less than cells: R does not name the column of the rows' names, which is the first.
        int shift = first.cells().length == width - 1 ? 1 : 0;
        List<String> names = unique(first.cells(), shift, Math.max(width, first.width()));
        return new ColumnNames(names, names.equals(Arrays.asList(first.cells())));
    }

    private static List<String> unique(@Nullable String[] header, int shift, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int column = 0; column < width; column++) {
            int place = column - shift;
            String given = place >= 0 && place < header.length ? header[place] : null;
            String wished = given == null || given.isBlank() ? "c" + (column + 1) : given.strip();
            String name = wished;
            for (int copy = 1; !taken.add(name); copy++) {
                name = wished + "." + copy;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
