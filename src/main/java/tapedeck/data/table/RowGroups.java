package tapedeck.data.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The groups of rows of a table that are the same in all cells: of each group the first row stands for the others. Slow to make. */
public final class RowGroups {
    private final int[] groups;
    private final int[] firsts;

    private RowGroups(int[] groups, int[] firsts) {
        this.groups = groups;
        this.firsts = firsts;
    }

    /** Compares all rows. */
    public static RowGroups of(DataFrame frame) {
        Map<RowKey, Integer> distinct = HashMap.newHashMap(frame.size());
        int[] groups = new int[frame.size()];
        int[] firsts = new int[frame.size()];
        for (int row = 0; row < groups.length; row++) {
            int next = distinct.size();
            Integer before = distinct.putIfAbsent(RowKey.of(frame, row), next);
            groups[row] = before == null ? next : before;
            if (before == null) {
                firsts[next] = row;
            }
        }
        return new RowGroups(groups, Arrays.copyOf(firsts, distinct.size()));
    }

    /** The group of each row, from 0 in the order in which they come; to read only. */
    public int[] groups() {
        return groups;
    }

    /** The first row of each group; to read only. */
    public int[] firsts() {
        return firsts;
    }
}
