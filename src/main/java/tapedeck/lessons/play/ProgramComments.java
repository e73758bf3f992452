package tapedeck.lessons.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Language;
import tapedeck.text.Message;

/**
 * The comments of a lesson's programs in a language: {@code comments.txt} in that language's folder has each comment as it stands
 * in a program, and below it the same in that language.
 *
 * @param translations by the comment in the program, each from its {@code #} to the end of the line
 */
public record ProgramComments(Map<String, String> translations) {
    /** The file of all programs' comments, in the folder of a language. */
    static final String FILE = "comments.txt";

    /**
     * Reads those of the lesson in {@code folder}; there are none where it has no such file.
     *
     * @throws ProgramException if the file cannot be read
     */
    public static ProgramComments read(Path folder, Language language) throws ProgramException {
        Path file = folder.resolve(language.code()).resolve(FILE);
        Map<String, String> translations = new HashMap<>();
        if (Files.isRegularFile(file)) {
            List<String> lines = lines(file);
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                translations.put(lines.get(i), lines.get(i + 1));
            }
        }
        return new ProgramComments(Map.copyOf(translations));
    }

    /** Returns whether a program lies in a lesson's folder that has its comments in some language. Asks the disk. */
    public static boolean areOf(Path program) {
        return Stream.of(Language.values())
                .anyMatch(each -> Files.isRegularFile(program.resolveSibling(each.code()).resolve(FILE)));
    }

    private static List<String> lines(Path file) throws ProgramException {
        try {
            return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("lessons.program.comments", "file", file.toString(), "why", FileErrorText.why(e)));
        }
    }

    /** Returns the text of a program with its comments translated; null if none of them is, or the file cannot be read. */
    @Nullable
    String in(Path program) {
        if (translations.isEmpty()) {
            return null;
        }
        try (Stream<String> lines = Files.lines(program)) {
            return lines.map(this::translated).collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException | UncheckedIOException _) {
            return null; // whoever opens the file says why
        }
    }

    /** A line of a program with its comment translated, if it has one that is. */
    public String translated(String line) {
        int comment = Math.max(line.indexOf('#'), 0);
        String text = line.substring(comment);
        return line.substring(0, comment) + translations.getOrDefault(text, text);
    }
}
