package tapedeck.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was most likely meant by one that is none. */
public final class NearestWord {
    private NearestWord() {}

    /** The word with the fewest letters changed, if that is at most half of them, or one of two: never all. */
    public static Optional<String> of(String text, Collection<String> words) {
        String given = text.toLowerCase(Locale.ROOT);
        return words.stream().min(Comparator.comparingInt(word -> distance(given, word.toLowerCase(Locale.ROOT))))
                .filter(word -> isNear(distance(given, word.toLowerCase(Locale.ROOT)), text.length(), word.length()));
    }

    private static boolean isNear(int changed, int given, int meant) {
        return 2 * changed <= Math.max(meant, 2) && changed < Math.max(given, meant);
    }

    /** How many letters are to be changed, put in or left out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
