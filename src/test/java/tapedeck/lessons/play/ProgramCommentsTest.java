package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.text.Language;

/** Programs of lessons with their comments in another language. */
class ProgramCommentsTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    @TempDir
    private Path folder;

    private Path program(String text) throws IOException {
        return Files.writeString(folder.resolve("a.py"), text);
    }

    @Test
    void eachCommentThatHasOneIsTranslatedAndTheCodeStays() throws Exception {
        Files.createDirectory(folder.resolve("de"));
        Files.writeString(folder.resolve("de/comments.txt"), "# A line.\n# Eine Gerade.\n\n# step\n# Schritt\n");
        Path program = program("# A line.\nx = 3\n\nx.step()    # step\nprint('#')  # mine\n");
        assertThat(ProgramComments.read(folder, Language.GERMAN).in(program))
                .isEqualTo("# Eine Gerade.\nx = 3\n\nx.step()    # Schritt\nprint('#')  # mine\n");
    }

    @Test
    void withoutTranslationsAProgramIsWhatItsFileIs() throws Exception {
        assertThat(ProgramComments.read(folder, Language.GERMAN).in(program("# A line.\n"))).isNull();
    }

    @Test
    void everyCommentOfALessonThatShipsIsTranslatedOnce_andNothingElse() throws Exception {
        for (Path lesson : LessonFolders.all(HOME)) {
            for (Language language : Language.values()) {
                assertThat(ProgramComments.read(lesson, language).translations().keySet()).as(lesson.toString())
                        .containsExactlyInAnyOrderElementsOf(
                                language == Language.ENGLISH ? List.of() : comments(lesson));
            }
        }
    }

    private static List<String> comments(Path lesson) throws IOException {
        List<String> comments = new ArrayList<>();
        try (Stream<Path> files = Files.list(lesson)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".py")).toList()) {
                Files.readAllLines(file).stream().filter(line -> line.contains("#"))
                        .map(line -> line.substring(line.indexOf('#'))).forEach(comments::add);
            }
        }
        return comments.stream().distinct().toList();
    }
}
