package tapedeck.lessons.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.node.Node;
import tapedeck.lessons.Cover;
import tapedeck.text.Message;

/** Reads the front matter of a lesson. */
final class CoverReader {
    private static final List<String> KEYS = List.of("format", "id", "number", "chapter", "minutes", "level", "needs",
            "program", "picture");
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final String text;
    private final CueLines.Complaint complaint;
    private final Map<String, List<String>> data = new HashMap<>();

    private CoverReader(String text, CueLines.Complaint complaint) {
        this.text = text;
        this.complaint = complaint;
    }

    /**
     * @param block the front matter
     * @param text the file that it is in, for the lines
     * @param folder of the lesson, whose name is its id where none is written
     */
    static Cover read(Node block, String text, Path folder, CueLines.Complaint complaint) {
        return new CoverReader(text, complaint).read(block, folder);
    }

    private Cover read(Node block, Path folder) {
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof YamlFrontMatterNode entry) {
                if (!KEYS.contains(entry.getKey())) {
                    complaint.add(line(entry.getKey()),
                            Faults.unknown("lessons.front.near", "lessons.front", entry.getKey(), KEYS));
                }
                data.put(entry.getKey(), entry.getValues());
            }
        }
        int format = whole("format", true);
        if (format > Cover.FORMAT) {
            complaint.add(line("format"), Message.of("lessons.front.newer", "format", format, "known", Cover.FORMAT));
        }
        String id = value("id", String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
        if (!ID.matcher(id).matches()) {
            complaint.add(line("id"), Message.of("lessons.front.id", "id", id));
        }
        String program = value("program", "");
        if (program.isEmpty()) {
            complaint.add(line("program"), Message.of("lessons.front.missing", "key", "program"));
        }
        Message unplayable = LessonReader.program(folder, program);
        if (unplayable != null) {
            complaint.add(line("program"), unplayable);
        }
        return new Cover(id, whole("number", false), choice("chapter", Cover.Chapter.OTHER), whole("minutes", true),
                choice("level", Cover.Level.BEGINNER), needs(), program, choice("picture", Cover.Picture.PAGE));
    }

    private String value(String key, String usual) {
        List<String> values = data.getOrDefault(key, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? usual : values.getFirst().strip();
    }

    private int whole(String key, boolean needed) {
        String value = value(key, "");
        if (value.isEmpty() && !needed) {
            return 0;
        }
        if (value.isEmpty()) {
            complaint.add(line(key), Message.of("lessons.front.missing", "key", key));
            return 0;
        }
        if (!WHOLE.matcher(value).matches()) {
            complaint.add(line(key), Message.of("lessons.front.whole", "key", key, "text", value));
            return 0;
        }
        return Integer.parseInt(value);
    }

    /** One of an enum's words; {@code usual} where none is written, or one that there is not. */
    private <E extends Enum<E>> E choice(String key, E usual) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E each : usual.getDeclaringClass().getEnumConstants()) {
            words.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
        }
        String word = value(key, "");
        E chosen = words.get(word);
        if (chosen == null && !word.isEmpty()) {
            complaint.add(line(key), Faults.unknown("lessons.choice.near", "lessons.choice", word, words.keySet()));
        }
        return chosen == null ? usual : chosen;
    }

    /** In brackets, or a line each. */
    private List<String> needs() {
        return data.getOrDefault("needs", List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split("[\\[\\],\\s]+", -1)))
                .filter(each -> !each.isEmpty()).toList();
    }

    /** Where the key stands; where it does not, the line that front matter begins on. */
    private int line(String key) {
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size() && !lines.get(i).startsWith("---"); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i + 1;
            }
        }
        return 1;
    }
}
