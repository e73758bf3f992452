package tapedeck.lesson.told.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.lesson.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A lesson with every cue and every question is true; with one thing broken, just that is said, by file and line. */
class LessonCheckTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path LESSONS = HOME.resolve("src/test/resources/tapedeck/lessons");
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    /** So few that a place that never comes takes no time. */
    private static final Allowance FEW = new Allowance(30, Duration.ofSeconds(30));

    private final Catalogue catalogue = new Catalogue();

    /** One thing that is broken. */
    record Broken(String file, String there, String instead, List<String> said) {
        @Override
        public String toString() {
            return said.getFirst();
        }
    }

    static Stream<Broken> broken() throws IOException {
        return Stream.of(Files.readString(LESSONS.resolve("broken.txt")).strip().split("\n\n", -1)).skip(1)
                .map(entry -> List.of(entry.split("\n", -1)))
                .map(lines -> new Broken(lines.getFirst(), text(lines.get(1)),
                        text(lines.get(2)), lines.stream().skip(3).map(LessonCheckTest::text).toList()));
    }

    private static String text(String line) {
        return line.substring(2).replace("\\n", "\n");
    }

    private List<String> check(Path folder) throws InterruptedException {
        return LessonCheck.of(folder, catalogue, HOME, FEW, System::nanoTime).stream()
                .map(fault -> ENGLISH.of(fault.message()).replace(folder + "/", "")).toList();
    }

    @Test
    void everyCueAndEveryQuestionIsPlayed() throws InterruptedException {
        assertThat(check(LESSONS.resolve("everything"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsSaidByFileAndLine(Broken broken, @TempDir Path temp) throws Exception {
        Path folder = temp.resolve("everything");
        for (String name : List.of("lesson.md", "en/text.md", "de/text.md", "clouds.png")) {
            Path to = folder.resolve(name);
            Files.createDirectories(to.resolveSibling("."));
            Files.copy(LESSONS.resolve("everything").resolve(name), to);
        }
        Path file = folder.resolve(broken.file());
        String whole = Files.readString(file);
        assertThat(whole).contains(broken.there());
        int at = whole.indexOf(broken.there());
        Files.writeString(file,
                whole.substring(0, at) + broken.instead() + whole.substring(at + broken.there().length()));
        assertThat(check(folder)).isNotEmpty().containsExactlyElementsOf(broken.said());
    }
}
