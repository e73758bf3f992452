package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;

/** A lesson is played for a hand-out: what was said, seen, asked, and what its run answers. */
class HandoutPlayTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path EVERYTHING = HOME.resolve("src/test/resources/tapedeck/lessons/everything");
    private static final int CHOOSE = 1;
    private static final int NUMBER = 2;
    private static final int POINT = 3;
    private static final int ORDER = 5;
    private static final int DO_SET = 7;
    private static final int DO_PLAY = 9;
    private static final int CURVES = 11;
    private static final int GUESSING = 1;
    private static final int LEARNS = 2;
    private static final int ASKED = 3;

    private static Handout handout(int iterations) throws InterruptedException, ProgramException {
        Lesson lesson = LessonReader.read(EVERYTHING, new Faults()).orElseThrow();
        try (DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, EVERYTHING),
                new PlayLimit(iterations, Duration.ofSeconds(30)), System::nanoTime)) {
            return HandoutPlay.of(lesson, Language.ENGLISH, stage);
        }
    }

    private static String plain(Prose prose) {
        return prose.phrases().map(each -> each instanceof Phrase.Words words ? words.text() : "<" + each + ">")
                .collect(Collectors.joining());
    }

    private static List<String> remarks(List<Handout.Remark> remarks) {
        return remarks.stream().map(each -> each.to() + ": " + plain(each.text())).toList();
    }

    /** Its numbers would be those of another place, or none. */
    @Test
    void aRunThatDoesNotComeToAStepIsSaidAndNothingIsHandedOut() {
        assertThatThrownBy(() -> handout(0)).isInstanceOf(ProgramException.class);
    }

    @Test
    void everyStepIsToldAndEveryQuestionHasRoomAndItsAnswer() throws InterruptedException, ProgramException {
        Handout all = handout(30);
        assertThat(all.title()).isEqualTo("Everything");
        List<Handout.Part> parts = all.parts();
        assertThat(parts).hasSize(13);
        assertThat(plain(parts.getFirst().said())).as("the run's numbers")
                .startsWith("There are 2 Functions; w1 is None");

        Handout.Part choose = parts.get(CHOOSE);
        assertThat(((Handout.Space.Boxes) choose.space()).options()).extracting(Handout.Option::mark)
                .containsExactly("A", "B");
        assertThat(remarks(answer(choose).right())).containsExactly("A: Numbers");
        assertThat(remarks(answer(choose).remarks())).containsExactly("B: Backward fills it.");

        assertThat(parts.get(NUMBER).space()).isInstanceOf(Handout.Space.Line.class);
        assertThat(remarks(answer(parts.get(NUMBER)).right())).containsExactly("0.1: ");
        assertThat(remarks(answer(parts.get(NUMBER)).remarks())).containsExactly("0.2: Half of it.",
                ": Look at the slider.");

        assertThat(answer(parts.get(POINT)).right()).extracting(Handout.Remark::to).contains("w1", "b1")
                .doesNotContain("x", "loss");

        List<String> names = ((Handout.Space.Places) parts.get(ORDER).space()).names();
        assertThat(names).startsWith("matmul", "add");
        assertThat(answer(parts.get(ORDER)).right().getFirst().to()).as("backward").endsWith("add, matmul")
                .doesNotStartWith("matmul");

        assertThat(parts.get(DO_SET).space()).as("it takes a computer").isEqualTo(new Handout.Space.Task(false));
        assertThat(answer(parts.get(DO_SET)).right()).singleElement().extracting(Handout.Remark::to).asString()
                .isEqualTo("with rate = 0");
        assertThat(parts.get(DO_PLAY).space()).isEqualTo(new Handout.Space.Task(false));
        assertThat(remarks(answer(parts.get(DO_PLAY)).right())).as("where it is then")
                .containsExactly("played to iteration 9: ");

        List<Handout.Option> curves = ((Handout.Space.Boxes) parts.get(CURVES).space()).options();
        assertThat(curves).hasSize(4).allSatisfy(each -> {
            assertThat(each.curve()).isNotNull();
            assertThat(each.text().isEmpty()).as("it says not what it is a curve of").isTrue();
        });
        assertThat(remarks(answer(parts.get(CURVES)).right())).as("this run is the slow one")
                .containsExactly("C: The slow one");
    }

    /** As in the window: words to an answer are those of the moment at which it was asked. */
    @Test
    void whatIsSaidOfAnAnswerHasTheNumbersThatWereSeenWhenItWasAsked(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("lesson.md"), """
                ---
                format: 1
                minutes: 1
                level: beginner
                program: gaussians
                ---

                ## count

                ```cues
                play forward:2
                number functions within 0
                  passed: 0
                  reveal: backward
                ```
                """);
        Files.writeString(folder.resolve("en").resolve("text.md"), """
                # Count

                All.

                ## count

                How many?

                - passed: There are {functions}.
                - else: More than {functions}.
                """);
        Handout counted = HandoutPlay.of(LessonReader.read(folder, new Faults()).orElseThrow(), Language.ENGLISH,
                new Catalogue(), HOME, System::nanoTime);
        assertThat(remarks(answer(counted.parts().getFirst()).remarks())).containsExactly("0: There are 2.",
                ": More than 2.");
    }

    /** The cell of a row says of as many rows what they are as the accuracy says. */
    @Test
    void aStepThatLooksAtPredictionsHasWhatIsSaidWhere() throws InterruptedException, ProgramException {
        Path folder = HOME.resolve("assets/lessons/it-learns");
        Handout learns = HandoutPlay.of(LessonReader.read(folder, new Faults()).orElseThrow(), Language.ENGLISH,
                new Catalogue(), HOME, System::nanoTime);
        assertThat(right(learns, GUESSING)).isBetween(0.44, 0.54);
        assertThat(right(learns, LEARNS)).isBetween(0.78, 0.88);
        assertThat(learns.parts().get(ASKED).scene().regions()).as("it does not look").isNull();
    }

    private static double right(Handout handout, int step) {
        Regions regions = Objects.requireNonNull(handout.parts().get(step).scene().regions());
        int cells = regions.cells();
        return regions.rows().stream()
                .mapToInt(row -> regions.said().get(((int) (row.y() * cells)) * cells + (int) (row.x() * cells)) == row
                        .of() ? 1 : 0)
                .average().orElseThrow();
    }

    /** A quotient of noises that should be two, and comes to 1.881, is right within three tenths. */
    @Test
    void anAnswerIsPrintedAsExactlyAsItIsAskedFor() {
        assertThat(PaperQuestions.rounded(1.881, 0.3)).isEqualTo(1.9);
        assertThat(PaperQuestions.rounded(9.982, 0.5)).isEqualTo(10);
        assertThat(PaperQuestions.rounded(1024, 50)).isEqualTo(1024);
        assertThat(PaperQuestions.rounded(0.2211, 0)).isEqualTo(0.2211);
    }

    private static Handout.Answer answer(Handout.Part part) {
        return Objects.requireNonNull(part.answer());
    }
}
