package tapedeck.action;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tapedeck.text.Texts;

/** Finds actions by what they are called and do, by their keys, and by their ids. */
public final class ActionSearch {
    private static final int NONE = 3;

    private final Texts texts;
    private final KeyNames names;

    public ActionSearch(Texts texts, KeyNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** Returns what has every word of {@code query} in it: the text first that begins with it; all for an empty query. */
    public List<Action> of(String query) {
        String wanted = folded(query.strip());
        return Stream.of(Action.values()).filter(action -> rank(action, wanted) < NONE)
                .sorted(Comparator.comparingInt(action -> rank(action, wanted))).toList();
    }

    private int rank(Action action, String wanted) {
        String text = folded(texts.of(action.text()));
        List<String> keys = action.keys().stream().map(names::of).map(this::folded).toList();
        if (text.startsWith(wanted) || keys.contains(wanted)) {
            return 0;
        }
        if (text.contains(wanted)) {
            return 1;
        }
        String all = String.join("\n", text, String.join("\n", keys), action.id(), folded(texts.of(action.help())));
        return Stream.of(wanted.split("\\s+", -1)).allMatch(all::contains) ? 2 : NONE;
    }

    private String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
