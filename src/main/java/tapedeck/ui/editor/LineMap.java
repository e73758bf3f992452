package tapedeck.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The map from the lines of a text that is edited to lines of the text that runs: what is known of a line is shown only where the line
 * still stands. Lines that are alike are matched in order, as many as possible (the longest common subsequence). Immutable.
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
        match(running.subList(head, running.size() - tail), head, shown.subList(head, shown.size() - tail), head,
                String::equals, origins);
        return of(origins, running.size());
    }

    /**
     * As {@link #of(List, List)}, but a line that was changed where it stands counts as the one that it was: what is set on
     * lines is carried along by it.
     */
    public static LineMap carrying(List<String> running, List<String> shown) {
        LineMap exact = of(running, shown);
        if (exact.same) {
            return SAME;
        }
        int[] origins = exact.running.clone();
        int from = 0;
        int first = 0;
        for (int i = 0; i <= shown.size(); i++) {
            int to = i == shown.size() ? running.size() : exact.running[i];
            if (to != NONE) {
                carry(running.subList(from, to), from, shown.subList(first, i), first, origins);
                from = to + 1;
                first = i + 1;
            }
        }
        return of(origins, running.size());
    }

    /** Of what was changed between two lines that were not: as many lines as before are the same ones, else those that are similar. */
    private static void carry(List<String> before, int from, List<String> now, int first, int[] origins) {
        if (before.size() != now.size()) {
            match(before, from, now, first, LineMap::isSimilar, origins);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            origins[first + i] = from + i;
        }
    }

    /** Returns whether more than half of the longer line begins or ends both. */
    private static boolean isSimilar(String a, String b) {
        String one = a.strip();
        String other = b.strip();
        int most = Math.min(one.length(), other.length());
        int head = 0;
        while (head < most && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return 2 * (head + tail) > Math.max(one.length(), other.length());
    }

    private static LineMap of(int[] origins, int lines) {
        int[] places = new int[lines];
        Arrays.fill(places, NONE);
        for (int i = 0; i < origins.length; i++) {
            if (origins[i] != NONE) {
                places[origins[i]] = i;
            }
        }
        return new LineMap(origins, places, false);
    }

    /** Of parts of both texts, which begin at these lines. */
    private static void match(List<String> before, int from, List<String> now, int first,
            BiPredicate<String, String> isSame, int[] origins) {
        int rows = before.size();
        int columns = now.size();
        if (rows == 0 || columns == 0 || (long) rows * columns > MOST) {
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1]; // of what begins there
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = isSame.test(before.get(i), now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (isSame.test(before.get(i), now.get(j))) {
                origins[first + j++] = from + i++;
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
