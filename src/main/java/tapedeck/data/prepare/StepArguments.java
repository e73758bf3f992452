package tapedeck.data.prepare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/** The choices of a line as they are asked for; what was not asked for in the end, nobody knows. */
final class StepArguments {
    private final SyntaxLine line;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    StepArguments(SyntaxLine line) {
        this.line = line;
        line.options().forEach(option -> values.put(option.name(), option.values()));
    }

    /** Returns whether it is there, as a word of its own. */
    boolean flag(String name) throws PreparationSyntaxException {
        List<String> given = given(name);
        if (given != null && !given.isEmpty()) {
            throw new PreparationSyntaxException(
                    Message.of("prepare.written.noValue", "step", line.word(), "option", name));
        }
        return given != null;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> texts(String name) throws PreparationSyntaxException {
        List<String> given = given(name);
        if (given != null && given.isEmpty()) {
            throw needs(name);
        }
        return given == null ? List.of() : given;
    }

    /** Just one; {@code usual} if it is not there, where null says that it must be. */
    String text(String name, @Nullable String usual) throws PreparationSyntaxException {
        List<String> given = texts(name);
        if (given.size() > 1) {
            throw new PreparationSyntaxException(
                    Message.of("prepare.written.one", "step", line.word(), "option", name));
        }
        if (given.isEmpty() && usual == null) {
            throw needs(name);
        }
        return given.isEmpty() && usual != null ? usual : given.getFirst();
    }

    private PreparationSyntaxException needs(String name) {
        return new PreparationSyntaxException(Message.of("prepare.written.needs", "step", line.word(), "option", name));
    }

    private @Nullable List<String> given(String name) {
        known.add(name);
        return values.get(name);
    }

    /** One of a few words; {@code usual} if it is not there. */
    <T> T word(String name, Map<String, T> words, T usual) throws PreparationSyntaxException {
        if (!has(name)) {
            known.add(name);
            return usual;
        }
        String text = text(name, null);
        T value = words.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw UnknownWordException.of("prepare.written.word", "prepare.written.word.near", text, words.keySet(),
                    "step",
                    line.word(), "option", name);
        }
        return value;
    }

    long whole(String name, long least, long most, long usual) throws PreparationSyntaxException {
        String text = text(name, String.valueOf(usual));
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // is said below
        }
        throw new PreparationSyntaxException(
                Message.of("prepare.written.whole", "step", line.word(), "option", name, "text", text,
                        "least", String.valueOf(least), "most", String.valueOf(most)));
    }

    /** A number from {@code least} to {@code most}. */
    double real(String name, double least, double most, double usual) throws PreparationSyntaxException {
        String text = text(name, String.valueOf(usual));
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // is said below
        }
        throw new PreparationSyntaxException(
                Message.of("prepare.written.real", "step", line.word(), "option", name, "text", text,
                        "least", number(least), "most", number(most)));
    }

    /** @throws PreparationSyntaxException if there is something nobody asked for */
    void end() throws PreparationSyntaxException {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw known.isEmpty()
                        ? new PreparationSyntaxException(
                                Message.of("prepare.written.noOptions", "step", line.word(), "text", name))
                        : UnknownWordException.of("prepare.written.option", "prepare.written.option.near", name, known,
                                "step",
                                line.word());
            }
        }
    }

    /** Read again it is the same. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** The word of a choice: {@code most-frequent}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All choices by their words. */
    static <E extends Enum<E>> Map<String, E> words(E[] all) {
        return Arrays.stream(all).collect(Collectors.toMap(StepArguments::word, Function.identity(), (a, _) -> a,
                LinkedHashMap::new));
    }
}
