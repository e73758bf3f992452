package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** {@code lesson check}: what is wrong, what was not judged, and the exit codes of both. */
class LessonCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    /** @param step nanoseconds that pass each time the clock is asked */
    private int check(Language language, long step, String cues) throws IOException {
        Files.writeString(folder.resolve("lesson.md"), """
                ---
                format: 1
                minutes: 1
                level: beginner
                program: gaussians
                ---

                ## wait

                ```cues
                """ + cues + "```\n");
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/text.md"), "# Wait\n\nA run.\n\n## wait\n\nIt trains.\n");
        AtomicLong clock = new AtomicLong();
        CommandLine line = new CommandLine(new LessonCommand.Check(new Catalogue(), () -> {}, new Texts(language),
                _ -> () -> clock.addAndGet(step)));
        return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(folder.toString());
    }

    @Test
    void aTrueLessonIsExitCode0() throws IOException {
        assertThat(check(Language.ENGLISH, 1, "play iteration:2\nexpect iteration == 2\n")).isZero();
        assertThat(err).hasToString("1 lesson: all true." + System.lineSeparator());
    }

    @Test
    void somethingUntrueIsExitCode1() throws IOException {
        assertThat(check(Language.ENGLISH, 1, "play iteration:2\nexpect iteration == 3\n")).isEqualTo(1);
        assertThat(out.toString()).contains("lesson.md:12: not true: iteration == 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | lesson.md:11: not judged from here on, too slow here: the run does not come there in \
            | 1 lesson: no fault in what was judged. Not judged to the end, too slow here: 1. That is no fault of a lesson
            GERMAN | lesson.md:11: von hier an nicht geprüft, zu langsam auf diesem Rechner: der Lauf kommt in \
            | 1 Lektion: kein Fehler in dem, was geprüft wurde. Nicht bis zum Ende geprüft, zu langsam auf diesem Rechner: 1. Das liegt
            """)
    void whatWasTooSlowHereIsExitCode2AndNoFault(Language language, String said, String sum) throws IOException {
        assertThat(check(language, 100_000_000, "play until 1 > 2\nexpect iteration == 3\n")).isEqualTo(2);
        assertThat(out.toString().lines()).singleElement().asString().contains(said);
        assertThat(err.toString()).startsWith(sum);
    }
}
