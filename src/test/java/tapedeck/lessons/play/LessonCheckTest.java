package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A lesson with every cue and every question is true; with one thing broken, just that is said, by file and line. */
class LessonCheckTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path LESSONS = HOME.resolve("src/test/resources/tapedeck/lessons");
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    /** So few that a place that never comes takes no time. */
    private static final PlayLimit FEW = new PlayLimit(30, Duration.ofSeconds(30));

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
        return LessonCheck.of(folder, catalogue, HOME, FEW, System::nanoTime).faults().stream()
                .map(fault -> ENGLISH.of(fault.message()).replace(folder + "/", "")).toList();
    }

    /** Without the steps that come after the broken one: they would be played for nothing. */
    private static String upTo(int step, String text) {
        String[] parts = text.split("\n## ", -1);
        return step == 0 ? text : Stream.of(parts).limit(step + 1L).collect(Collectors.joining("\n## "));
    }

    @Test
    void everyCueAndEveryQuestionIsPlayed() throws InterruptedException {
        assertThat(check(LESSONS.resolve("everything"))).isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsSaidByFileAndLine(Broken broken, @TempDir Path temp) throws Exception {
        String whole = Files.readString(LESSONS.resolve("everything").resolve(broken.file()));
        assertThat(whole).contains(broken.there());
        int at = whole.indexOf(broken.there());
        int step = whole.substring(0, at + broken.there().length()).split("\n## ", -1).length - 1;
        Path folder = temp.resolve("everything");
        for (String name : List.of("lesson.md", "en/text.md", "de/text.md")) {
            String text = Files.readString(LESSONS.resolve("everything").resolve(name));
            Path to = folder.resolve(name);
            Files.createDirectories(to.resolveSibling("."));
            Files.writeString(to, upTo(step, name.equals(broken.file())
                    ? whole.substring(0, at) + broken.instead() + whole.substring(at + broken.there().length())
                    : text));
        }
        Files.copy(LESSONS.resolve("everything/clouds.png"), folder.resolve("clouds.png"));
        assertThat(check(folder)).isNotEmpty().containsExactlyElementsOf(broken.said());
    }

    private static Path lesson(Path folder, String task) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("lesson.md"), """
                ---
                format: 1
                minutes: 1
                level: beginner
                program: gaussians
                ---

                ## turn

                ```cues
                play iteration:2
                """ + task + "```\n");
        Files.writeString(folder.resolve("en").resolve("text.md"),
                "# Turn\n\nA knob.\n\n## turn\n\nSet the rate to nothing.\n");
        return folder;
    }

    @Test
    void whatWasDoneWronglyIsUndone(@TempDir Path temp) throws Exception {
        assertThat(check(lesson(temp.resolve("undone"), """
                do rate == 0
                  right: set rate 0
                  wrong: set momentum 0.5
                  wrong: play iteration:4
                  wrong: set batch 8
                expect momentum == 0 and batch == 32
                expect iteration == 2
                """))).isEmpty();
    }

    private static Path asking(Path folder, String mistakes) throws IOException {
        lesson(folder, "number iteration within 0.5\n" + mistakes);
        Files.writeString(folder.resolve("en").resolve("text.md"), Files.readString(folder.resolve("en/text.md"))
                + "\n- doubled: Half of it.\n- added: Two less.\n- else: Count.\n");
        return folder;
    }

    /** Who types it would hear of the first alone. */
    @Test
    void twoMistakesWithOneNumberAreSaid(@TempDir Path temp) throws Exception {
        assertThat(check(asking(temp.resolve("twice"), "  doubled: 2 * iteration\n  added: iteration + 2\n")))
                .containsExactly(
                        "lesson.md:12: the mistakes doubled and added lead to one number: nobody hears the second");
    }

    /** Of two that are both near enough the nearest is meant. */
    @Test
    void mistakesWithNumbersCloseToEachOtherAreToldApart(@TempDir Path temp) throws Exception {
        assertThat(check(asking(temp.resolve("near"), "  doubled: 2 * iteration\n  added: iteration + 2.1\n")))
                .isEmpty();
    }

    @Test
    void lessonsAreCheckedTogetherAndWhatIsWrongIsSaidInTheirOrder(@TempDir Path temp) throws Exception {
        Path first = lesson(temp.resolve("first"), "expect iteration == 3\n");
        Path second = lesson(temp.resolve("second"), "expect iteration == 2\n");
        Path third = lesson(temp.resolve("third"), "play iteration:4\nexpect iteration == 5\n");
        List<LessonCheck.Judged> judged = new ArrayList<>();
        assertThat(LessonCheck
                .of(List.of(first, second, third), 2, catalogue, HOME, FEW, System::nanoTime, judged::add).faults()
                .stream()
                .map(fault -> ENGLISH.of(fault.message()))).containsExactly(
                        first + "/lesson.md:12: not true: iteration == 3",
                        third + "/lesson.md:13: not true: iteration == 5");
        assertThat(judged).containsExactly(new LessonCheck.Judged(first, 1, 0), new LessonCheck.Judged(second, 0, 0),
                new LessonCheck.Judged(third, 1, 0));
    }
}
