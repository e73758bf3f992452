package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.lessons.Goal;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.GoalProgress;
import tapedeck.lessons.play.LessonCheck;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.text.Message;

/** A goal by code is reached by a program that learns its numbers: not by one that has them written in it, nor by one that never ends. */
@StartsPython
class CodeGoalTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final PlayLimit SHORT = new PlayLimit(200, Duration.ofSeconds(3), Duration.ofMinutes(2));
    private static final String WRITTEN = "w.data.fill_(3.0); loss = ((w * x - y) ** 2).mean()";
    private static final String LEARNED = "loss = ((w * x - y) ** 2).mean()";
    private static final String BY_HAND = "w.data -= 0.5 * torch.autograd.grad(((w * x - y) ** 2).mean(), w)[0]; loss = w * 0";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("fit.py"), """
                import torch
                x = torch.linspace(-1, 1, 8)
                y = 3 * x
                w = torch.tensor(0.0, requires_grad=True)
                for step in range(60):
                    loss = w * 0
                    loss.backward()
                    w.data -= 0.5 * w.grad
                    w.grad = None
                """);
        Files.writeString(folder.resolve("lesson.md"), """
                ---
                format: 1
                minutes: 1
                level: beginner
                program: fit.py
                ---

                ## goal

                ```cues
                take goal of fit.py
                play iteration:1
                do abs(w - 3) < 0.05 within 60 iterations
                  by: line 6
                  solution: line 6: %s
                  wrong: line 6: %s
                  wrong: line 6: exec("while True: pass")
                  wrong: line 6: loss = w * 0; exec("while True: loss = loss * 1")
                  variation: y = 3 * x => y = -2 * x
                  then: abs(w + 2) < 0.05
                ```
                """.formatted(LEARNED, WRITTEN));
        Files.writeString(Files.createDirectories(folder.resolve("en")).resolve("text.md"),
                "# Fit\n\nA line.\n\n## goal\n\nFit it.\n\n- hint: Square it.\n");
    }

    @Test
    void whatIsWrittenOrNeverEndsIsWrongAndWhatComesAfterItIsJudged(PythonEngine python) throws Exception {
        LessonCheck.Report report = LessonCheck.of(folder, ScriptLessons.catalogue(python), HOME, SHORT,
                System::nanoTime);
        assertThat(report.faults()).isEmpty();
        assertThat(report.unjudged()).isEmpty();
        Path lesson = folder.resolve("lesson.md");
        Files.writeString(lesson, Files.readString(lesson).replaceAll("  (variation|then): .*\n", "")
                .replaceAll("  wrong: .*exec.*\n", ""));
        assertThat(LessonCheck.of(folder, ScriptLessons.catalogue(python), HOME, SHORT, System::nanoTime).faults())
                .as("without the variation").hasSize(1);
    }

    @Test
    void whatIsReachedWithoutGradientsWasNotLearned(PythonEngine python) throws Exception {
        Path lesson = folder.resolve("lesson.md");
        Files.writeString(lesson, Files.readString(lesson)
                .replaceAll("  wrong: .*exec.*\n", "")
                .replaceAll("  variation: .*", "  right: line 6: " + BY_HAND + "\n  variation: gradients 0")
                .replaceAll("  then: .*", "  then: iteration == 60 and not abs(w - 3) < 0.05"));
        assertThat(LessonCheck.of(folder, ScriptLessons.catalogue(python), HOME, SHORT, System::nanoTime).faults())
                .isEmpty();
    }

    @Test
    void theLearnerIsToldAndSeesHisOwnRunAgain(PythonEngine python) throws Exception {
        try (DeckStage stage = new DeckStage(new LessonPrograms(ScriptLessons.catalogue(python), HOME, folder), SHORT,
                System::nanoTime)) {
            Player player = new Player(LessonReader.read(folder, new Faults()).orElseThrow(), stage,
                    new ScriptLessons.Deaf());
            ScriptLessons.settle(player, stage);
            GoalProgress written = tries(player, stage, WRITTEN);
            assertThat(written.isReached()).isFalse();
            assertThat(written.stars()).isZero();
            assertThat(written.word()).isEqualTo(
                    Message.of("lessons.goal.varied", "code", "y = 3 * x", "instead", "y = -2 * x"));
            assertThat(stage.seen().shown()).isEqualTo("goal");
            assertThat(stage.text()).contains(WRITTEN, "y = 3 * x");
            GoalProgress learned = tries(player, stage, LEARNED);
            assertThat(learned.isReached()).isTrue();
            assertThat(learned.stars()).isEqualTo(Goal.STARS);
            assertThat(stage.seen().shown()).isEqualTo("goal");
            assertThat(stage.seen().takes()).containsKey(Goal.Variation.TAKE);
        }
    }

    private static GoalProgress tries(Player player, DeckStage stage, String line) throws Exception {
        String text = stage.text();
        stage.type(text.replaceFirst("(?m)^    loss = .*|^    w.data.fill_.*", "    " + line));
        player.tryGoal();
        ScriptLessons.settle(player, stage);
        return player.goal().orElseThrow();
    }
}
