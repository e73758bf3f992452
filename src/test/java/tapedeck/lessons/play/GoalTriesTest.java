package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.lessons.Goal;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Setting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A goal is reached by a run of the learner's within its iterations, by what may be changed alone; its lesson is held to it. */
class GoalTriesTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final PlayLimit FEW = new PlayLimit(30, Duration.ofSeconds(30));
    private static final String GOAL = """
            do iteration == 3 and rate > 0.4 within 5 iterations
              by: rate
              solution: rate 0.5
              right: rate 0.42
              right: rate 0.9
              wrong: rate 0.3
              two: rate > 0.45
              three: rate > 0.6
            """;

    @TempDir
    private Path temp;

    private @Nullable DeckStage stage;

    @AfterEach
    void end() {
        if (stage != null) {
            stage.close();
        }
    }

    /** That of a curve which may be drawn; not of another number, nor of one that is no number. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"loss < 0.001, 0.001", "rate > 0.4 and loss <= 2e-3, 0.002",
            "loss < -3.5, -3.5",
            "accuracy > 0.9, -", "loss < loss_noise, -"})
    void aGoalSaysWhichLossIsWanted(String claim, @Nullable Double loss) throws IOException {
        Lesson read = LessonReader.read(lesson(GOAL.replace("iteration == 3 and rate > 0.4", claim)), new Faults())
                .orElseThrow();
        Goal goal = read.steps().stream().flatMap(step -> step.goal().stream()).findFirst().orElseThrow();
        assertThat(goal.loss().stream().boxed()).containsExactlyElementsOf(loss == null ? List.of() : List.of(loss));
    }

    private Path lesson(String goal) throws IOException {
        Files.createDirectories(temp.resolve("en"));
        Files.writeString(temp.resolve("lesson.md"), """
                ---
                format: 1
                minutes: 1
                level: beginner
                program: gaussians
                ---

                ## goal

                ```cues
                play iteration:1
                """ + goal + "```\n");
        Files.writeString(temp.resolve("en").resolve("text.md"),
                "# Goal\n\nA goal.\n\n## goal\n\nReach it.\n\n- hint: Turn it up.\n");
        return temp;
    }

    private List<String> check(String goal) throws Exception {
        return LessonCheck.of(lesson(goal), new Catalogue(), HOME, FEW, System::nanoTime).faults().stream()
                .map(fault -> ENGLISH.of(fault.message()).replace(temp + "/lesson.md:", "")).toList();
    }

    @Test
    void aGoalThatItsSolutionReachesAndNothingElseDoesIsTrue() throws Exception {
        assertThat(check(GOAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within 5 iterations | within 2 iterations | 12: its own solution does not reach the goal: Not within 2 iterations. iteration = 2, rate = 0.5
            within 5 iterations | within no iterations | 12: iteration == 3 and rate > 0.4 within no iterations: a goal is written CLAIM within N iterations, N a whole number from 1 to 999999
            rate > 0.4 within | rate < 0.4 within | 12: the goal is reached within 5 iterations though nothing is done
            two: rate > 0.45 | two: rate > 0.55 | 12: its own solution reaches the goal with one star only: two is too strict
            wrong: rate 0.3 | wrong: rate 0.41 | 12: rate 0.41 is wrong, but is taken for it
            wrong: rate 0.3 | right: rate 0.3 | 12: rate 0.3 does not do it
            solution: rate | solution: momentum | 14: momentum must not be turned for this goal, only rate
            by: rate | by: line 0 | 13: line 0 is nothing to reach a goal by: names of knobs, line N or code
            three: rate | four: rate | 19: below a goal stand by:, solution:, right:, wrong:, variation:, then:, two: and three:, not four
            iteration == 3 | speed == 3 | 12: there is nothing called speed here: is seed meant?""")
    void whatIsWrongWithOneIsSaidInOneLine(String there, String instead, String said) throws Exception {
        assertThat(check(GOAL.replace(there, instead))).containsExactly(said);
    }

    private Player player() throws Exception {
        Lesson lesson = LessonReader.read(lesson(GOAL), new Faults()).orElseThrow();
        DeckStage decks = new DeckStage(new LessonPrograms(new Catalogue(), HOME, temp), FEW, System::nanoTime);
        stage = decks;
        Player player = new Player(lesson, decks, new CheckWatcher(lesson, new Faults(), decks));
        rest(player);
        return player;
    }

    private void rest(Player player) throws InterruptedException {
        await().until(() -> {
            player.advance();
            return player.waiting() != Waiting.STAGE && decks().isAtRest();
        });
        player.advance();
    }

    private DeckStage decks() {
        return Objects.requireNonNull(stage);
    }

    private GoalProgress tries(Player player, String name, String value) throws Exception {
        decks().act(new LearnerAction.Turning(new Setting(name, value)));
        rest(player);
        player.tryGoal();
        rest(player);
        return player.goal().orElseThrow();
    }

    @Test
    void whatTheLearnerHasSetIsTriedFromTheStartAndEarnsStars() throws Exception {
        Player player = player();
        assertThat(player.waiting()).isEqualTo(Waiting.DEED);
        GoalProgress inVain = tries(player, "rate", "0.2");
        assertThat(inVain.isDone()).isFalse();
        assertThat(inVain.failed()).isEqualTo(1);
        assertThat(decks().seen().scenery().state().position().iteration()).isEqualTo(5);
        assertThat(tries(player, "rate", "0.42").stars()).isEqualTo(1);
        assertThat(player.waiting()).isEqualTo(Waiting.NEXT);
        assertThat(decks().seen().scenery().state().position().iteration()).isEqualTo(3);
        assertThat(tries(player, "rate", "0.7").stars()).isEqualTo(Goal.STARS);
        assertThat(tries(player, "rate", "0.1").stars()).as("of the best").isEqualTo(Goal.STARS);
        assertThat(player.waiting()).as("reached is reached").isEqualTo(Waiting.NEXT);
    }

    @Test
    void aKnobThatIsNotToBeTouchedIsPutBackWithAWord() throws Exception {
        Player player = player();
        decks().act(new LearnerAction.Turning(new Setting("momentum", "0.5")));
        rest(player);
        rest(player);
        assertThat(decks().wanted().momentum()).isZero();
        assertThat(ENGLISH.of(Objects.requireNonNull(player.goal().orElseThrow().word())))
                .isEqualTo("Only rate may be turned here: momentum is back where it was.");
    }

    @Test
    void whoIsShownTheSolutionGoesOnWithoutStars() throws Exception {
        Player player = player();
        player.showMe();
        rest(player);
        assertThat(player.waiting()).isEqualTo(Waiting.NEXT);
        GoalProgress shown = player.goal().orElseThrow();
        assertThat(shown.isDone()).isTrue();
        assertThat(shown.stars()).isZero();
        player.startOver();
        rest(player);
        assertThat(decks().wanted().learningRate()).isNotEqualTo(0.5);
    }
}
