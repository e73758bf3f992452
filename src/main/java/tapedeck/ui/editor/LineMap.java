package tapedeck.ui.editor;

import java.util.Arrays;
import java.util.List;

/**
 * Which lines of a text that is edited are lines of the text that runs: what is known of a line is shown only where the
 * line still stands. Lines that are alike are matched in order, as many as possible (the longest common subsequence).
 * Immutable.
 */
public final class LineMap {
    /** Of two texts that are the same. */
    public static final LineMap SAME = new LineMap(new int[0], new int[0], true);
    /** Pairs of lines that are compared at most: beyond, all between the first and the last change counts as changed. */
    private static final long MOST = 1_000_000;
    private static final int NONE = -1;

    private final int[] running;
    private final int[] shown;
    private final boolean same;

    private LineMap(int[] running, int[] shown, boolean same) {
        this.running = running;
        this.shown = shown;
        this.same = same;
    }

    /** Of the lines of a text that runs and of the one that is shown. */
    public static LineMap of(List<String> running, List<String> shown) {
        if (running.equals(shown)) {
            return SAME;
        }
        int most = Math.min(running.size(), shown.size());
        int head = 0;
        while (head < most && running.get(head).equals(shown.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && running.get(running.size() - 1 - tail).equals(shown.get(shown.size() - 1 - tail))) {
            tail++;
        }
        int[] origins = new int[shown.size()];
        Arrays.fill(origins, NONE);
        for (int i = 0; i < head; i++) {
            origins[i] = i;
        }
        for (int i = 1; i <= tail; i++) {
            origins[shown.size() - i] = running.size() - i;
        }
        match(running.subList(head, running.size() - tail), shown.subList(head, shown.size() - tail), head, origins);
        int[] places = new int[running.size()];
        Arrays.fill(places, NONE);
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] != NONE) {
                places[origins[i]] = i;
            }
        }
        return new LineMap(origins, places, false);
    }

    /** Of what lies between the first and the last change. */
    private static void match(List<String> before, List<String> now, int head, int[] origins) {
        int rows = before.size();
        int columns = now.size();
        if (rows == 0 || columns == 0 || (long) rows * columns > MOST) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1]; // of what begins there
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (before.get(i).equals(now.get(j))) {
                origins[head + j++] = head + i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The index in the running text of the line at {@code index} of the one that is shown, or -1 if it is not there. */
    public int running(int index) {
        return at(running, index);
    }

    /** The index in the text that is shown of the line at {@code index} of the running one, or -1 if it is gone. */
    public int shown(int index) {
        return at(shown, index);
    }

    private int at(int[] lines, int index) {
        return same || index < 0 ? index : index < lines.length ? lines[index] : NONE;
    }
}
