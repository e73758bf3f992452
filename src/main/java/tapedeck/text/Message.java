package tapedeck.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence for people, not yet in any language: its key in the bundles, and the values it names. Code hands messages on
 * and never reads them; {@link Texts} puts them in words where a person meets them. Immutable, for any thread.
 *
 * @param key {@code room.name}: the room is the bundle's name
 * @param values by name: a number, a string that is the same in every language, or another message
 */
public record Message(String key, Map<String, Object> values) {
    /** Under which what is said word for word stands, such as PyTorch's errors. */
    private static final String VERBATIM = "text.verbatim";
    private static final String LIST = "text.list";
    private static final String SENTENCES = "text.sentences";
    private static final String ALL = "text.all";

    /** @throws IllegalArgumentException if a value is none of those: it would be shown as code prints it */
    public Message {
        values = Map.copyOf(values);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (!(value.getValue() instanceof Number || value.getValue() instanceof String
                    || value.getValue() instanceof Message)) {
                throw new IllegalArgumentException(
                        key + ": " + value.getKey() + " is a " + value.getValue().getClass().getName());
            }
        }
    }

    /**
     * The sentence of a key.
     *
     * @param namedValues a name, its value, the next name, its value …
     */
    public static Message of(String key, Object... namedValues) {
        return new Message(key, named(namedValues));
    }

    /** Returns what is the same in every language: PyTorch's words, code, names. */
    public static Message verbatim(String text) {
        return of(VERBATIM, "text", text);
    }

    /** Whole sentences or formulas one after the other; nothing if there are none. */
    public static Message all(List<Message> messages) {
        return chain(ALL, messages);
    }

    /** Whole sentences, each with its full stop, one after the other; nothing if there are none. */
    public static Message sentences(List<Message> sentences) {
        return chain(SENTENCES, sentences);
    }

    /** Items one after the other; nothing if there are none. */
    public static Message list(List<Message> items) {
        return chain(LIST, items);
    }

    private static Message chain(String key, List<Message> items) {
        if (items.isEmpty()) {
            return verbatim("");
        }
        Message all = items.getLast();
        for (Message item : items.reversed().subList(1, items.size())) {
            all = of(key, "item", item, "rest", all);
        }
        return all;
    }

    private static Map<String, Object> named(Object... namedValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namedValues.length; i += 2) {
            values.put((String) namedValues[i], namedValues[i + 1]);
        }
        return values;
    }
}
