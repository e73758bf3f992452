package tapedeck.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The matches of a word in a text. Capitals count only if it has some.
 *
 * @param starts where each begins, in order
 * @param length of each
 */
record Matches(List<Integer> starts, int length) {
    Matches {
        starts = List.copyOf(starts);
    }

    static Matches of(String text, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String in = lower.equals(word) && text.length() == text.toLowerCase(Locale.ROOT).length()
                ? text.toLowerCase(Locale.ROOT)
                : text;
        List<Integer> starts = new ArrayList<>();
        for (int at = word.isEmpty() ? -1 : in.indexOf(word); at >= 0; at = in.indexOf(word, at + word.length())) {
            starts.add(at);
        }
        return new Matches(starts, word.length());
    }

    /** The number, from 0, of the first that begins at {@code place} or after it, round to the first; -1 if there is none. */
    int from(int place) {
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i) >= place) {
                return i;
            }
        }
        return starts.isEmpty() ? -1 : 0;
    }

    /** The number, from 0, of the last that begins before {@code place}, round to the last; -1 if there is none. */
    int before(int place) {
        for (int i = starts.size() - 1; i >= 0; i--) {
            if (starts.get(i) < place) {
                return i;
            }
        }
        return starts.size() - 1;
    }
}
