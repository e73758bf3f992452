package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.AnswerChecker;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;

/** What is right is known before it is played: a run aside comes to the same as the run itself. */
@StartsPython
class ForesightTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    /** A short one, and with {@code -Plong} all: they train for minutes. */
    static List<Path> some() {
        return Boolean.getBoolean("tapedeck.long")
                ? LessonFolders.all(HOME)
                : List.of(HOME.resolve("assets/lessons/one-neuron"));
    }

    @Test
    void whatIsForeseenComes(PythonEngine python) throws Exception {
        assertForeseen(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), python);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("some")
    void alsoInALessonThatComesWithTheProgram(Path folder, PythonEngine python) throws Exception {
        assertForeseen(folder, python);
    }

    private static void assertForeseen(Path folder, PythonEngine python) throws Exception {
        Lesson lesson = LessonReader.read(folder, new Faults()).orElseThrow();
        try (DeckStage stage = new DeckStage(new LessonPrograms(ScriptLessons.catalogue(python), HOME, folder),
                PlayLimit.USUAL, System::nanoTime)) {
            Player player = new Player(lesson, stage, new ScriptLessons.Deaf());
            ScriptLessons.settle(player, stage);
            while (true) {
                Question asked = player.step().question().orElse(null);
                if (asked != null) {
                    List<Response> foreseen = foreseen(stage, asked);
                    player.showMe();
                    ScriptLessons.settle(player, stage);
                    assertThat(foreseen).as(folder.getFileName() + "/" + player.step().id()).isNotEmpty()
                            .isEqualTo(player.right());
                } else if (player.waiting() == Waiting.DEED && player.goal().isPresent()) {
                    player.showMe();
                    ScriptLessons.settle(player, stage);
                    assertThat(player.goal().orElseThrow().isShown()).as(player.step().id()).isTrue();
                } else if (player.waiting() == Waiting.DEED) {
                    stage.act(player.step().task().orElseThrow().right());
                    ScriptLessons.settle(player, stage);
                }
                if (!player.canNext()) {
                    break;
                }
                player.next();
                ScriptLessons.settle(player, stage);
            }
            assertThat(player.index()).isEqualTo(lesson.steps().size() - 1);
        }
    }

    private static List<Response> foreseen(DeckStage stage, Question asked) throws Exception {
        Optional<Observation> there = Optional.of(stage.seen());
        if (asked.reveal() != null) {
            stage.foresee(asked.reveal());
            there = await().until(stage::foreseen, Optional::isPresent);
        }
        return new AnswerChecker(stage, there.get()).right(asked);
    }
}
