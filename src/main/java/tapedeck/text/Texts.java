package tapedeck.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All texts in one language. They stand in {@code texts/ROOM.properties} in English and in {@code texts/ROOM_CODE.properties} in
 * each other {@link Language}, under {@code ROOM.name}. In a text {@code {loss}} is the value of that name, and
 * {@code {n,choice,0#no Functions|1#one Function|1<{n} Functions}} says it in the plural; {@link MessageFormat} and
 * {@link java.text.ChoiceFormat} do the rest. Numbers are written alike in every language, as PyTorch writes them. For any
 * thread.
 */
public final class Texts {
    private static final String BUNDLES = "tapedeck.texts.";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)");
    private static final int DIGITS = 4;

    private final Language language;
    private final Map<String, Format> formats = new ConcurrentHashMap<>();

    /** A text whose names are numbered: each twice, as it is written and, for the plural, as a number. */
    private record Format(MessageFormat pattern, List<String> names) {
        static Format of(String text) {
            String unquoted = text.replace("'", "''"); // an apostrophe quotes nothing here
            List<String> names = new ArrayList<>();
            String numbered = NAME.matcher(unquoted).replaceAll(found -> {
                if (!names.contains(found.group(1))) {
                    names.add(found.group(1));
                }
                int plural = unquoted.startsWith(",choice,", found.end()) ? 1 : 0;
                return Matcher.quoteReplacement("{" + (2 * names.indexOf(found.group(1)) + plural));
            });
            return new Format(new MessageFormat(numbered, Locale.ROOT), List.copyOf(names));
        }
    }

    public Texts(Language language) {
        this.language = language;
    }

    /** In which they are. */
    public Language language() {
        return language;
    }

    /** A text without values, or with them: a name, its value, the next name, its value … */
    public String of(String key, Object... namedValues) {
        return of(Message.of(key, namedValues));
    }

    /** The message in words; its key where there is no such text. */
    public String of(Message message) {
        Format format = formats.computeIfAbsent(message.key(), this::format);
        Object[] values = new Object[2 * format.names().size()];
        for (int i = 0; i < format.names().size(); i++) {
            Object value = message.values().getOrDefault(format.names().get(i), "");
            values[2 * i] = written(value);
            values[2 * i + 1] = value;
        }
        synchronized (format) { // java.text's formats are for one thread
            return format.pattern().format(values);
        }
    }

    /**
     * The texts of a room as they stand, for a library that looks them up itself.
     *
     * @throws MissingResourceException if there is no such room
     */
    public ResourceBundle room(String room) {
        return ResourceBundle.getBundle(BUNDLES + room, language.locale(), NO_OTHER_LANGUAGE);
    }

    private Format format(String key) {
        try {
            return Format.of(room(key.substring(0, Math.max(0, key.indexOf('.')))).getString(key));
        } catch (MissingResourceException _) {
            return Format.of(key);
        }
    }

    private String written(Object value) {
        return switch (value) {
            case Message message -> of(message);
            case Double number -> Numbers.of(number, DIGITS);
            case Integer count -> Numbers.count(count);
            case Long count -> Numbers.count(count);
            default -> value.toString();
        };
    }
}
