package tapedeck.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.action.Action;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Setting;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A goal and a task in the pane: who tries in vain gets a word, then a hint, then is offered to be shown it; who reaches it, stars. */
class GoalViewTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path temp;

    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));
    private final Actions actions = new Actions(words);
    private long now;

    /** On the FX thread, with its stage, from a step on. */
    private interface Walk {
        void on(LessonModel model, DeckStage stage, LessonPane pane) throws Exception;
    }

    private void walk(int step, Walk walk) throws Exception {
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
                do iteration == 3 and rate > 0.4 within 5 iterations
                  by: rate
                  solution: rate 0.5
                  three: rate > 0.6
                ```

                ## act

                ```cues
                do rate == 0.25
                  right: set rate 0.25
                  wrong: set rate 0.3
                ```
                """);
        Files.writeString(temp.resolve("en").resolve("text.md"), """
                # Goal

                A goal.

                ## goal

                Reach it.

                - hint: Turn it up.

                ## act

                Set it.

                - rate: Twice that is {2 * rate}.
                """);
        Lesson lesson = LessonReader.read(temp, new Faults()).orElseThrow();
        try (DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, temp),
                new PlayLimit(30, Duration.ofSeconds(30)), System::nanoTime)) {
            FxTest.call(() -> {
                LessonModel model = new LessonModel(_ -> stage, new Nobody());
                actions.bind(Action.PLAY, null, () -> {});
                actions.bind(Action.STEP, null, () -> {});
                LessonActions.bind(actions, model);
                LessonPane pane = new LessonPane(model, actions, new Appearance(Theme.LIGHT), _ -> new Region());
                FxTest.scene(new StackPane(pane), actions, 400, 700);
                model.begin(lesson, step);
                rest(model, () -> model.player().orElseThrow().waiting() == Waiting.DEED);
                walk.on(model, stage, pane);
                return pane;
            });
        }
    }

    private static final class Nobody implements LessonModel.Progress {
        @Override
        public void reached(String lesson, int step) {
            // of no matter here
        }

        @Override
        public void finished(String lesson) {
            // of no matter here
        }

        @Override
        public Optional<Lesson> after(Lesson lesson) {
            return Optional.empty();
        }

        @Override
        public void begin(Lesson lesson) {
            // of no matter here
        }
    }

    private void rest(LessonModel model, BooleanSupplier until) throws InterruptedException {
        await().until(() -> {
            model.pulse(now++);
            return until.getAsBoolean();
        });
    }

    private static <N> N find(LessonPane pane, String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(pane.lookup("#" + id), id));
    }

    private void run(LessonModel model, LessonPane pane, String rate, DeckStage stage) throws Exception {
        stage.act(new LearnerAction.Turning(new Setting("rate", rate)));
        rest(model, stage::isAtRest);
        find(pane, "lesson-run", Button.class).fire();
        rest(model, () -> !model.goal().orElseThrow().runs());
        pane.pulse();
    }

    private static long filled(LessonPane pane) {
        return pane.lookupAll(".lesson-star").stream().filter(star -> star.getPseudoClassStates().stream()
                .anyMatch(each -> each.getPseudoClassName().equals("filled"))).count();
    }

    @Test
    void whoTriesInVainGetsAHintAndThenIsOfferedToBeShownIt() throws Exception {
        walk(0, (model, stage, pane) -> {
            Button show = find(pane, "lesson-next", Button.class);
            run(model, pane, "0.1", stage);
            assertThat(find(pane, "lesson-said", Label.class).getText())
                    .isEqualTo(words.of("lessons.goal.late", "iterations", 5));
            assertThat(find(pane, "lesson-count", Label.class).getText())
                    .isEqualTo(words.of("learning.goal.used", "used", 5, "most", 5));
            assertThat(pane.lookup("#lesson-hinted")).isNull();
            run(model, pane, "0.2", stage);
            assertThat(pane.lookup("#lesson-hinted")).isNotNull();
            assertThat(show.isVisible()).isFalse();
            run(model, pane, "0.3", stage);
            assertThat(show.isVisible()).isTrue();
            show.fire();
            rest(model, () -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(filled(pane)).isZero();
        });
    }

    @Test
    void whoReachesItGetsStarsAndMayTryForMore() throws Exception {
        walk(0, (model, stage, pane) -> {
            assertThat(find(pane, "lesson-next", Button.class).isVisible()).isFalse();
            run(model, pane, "0.5", stage);
            assertThat(filled(pane)).isEqualTo(2);
            assertThat(find(pane, "lesson-next", Button.class).getText()).isEqualTo(words.of("learning.next"));
            run(model, pane, "0.7", stage);
            assertThat(filled(pane)).isEqualTo(3);
            assertThat(model.stars()).isEqualTo(3);
        });
    }

    @Test
    void aKnobThatRestsAtAWrongValueGetsItsWordAndOneThatIsDraggedDoesNot() throws Exception {
        walk(1, (model, stage, pane) -> {
            stage.act(new LearnerAction.Turning(new Setting("rate", "0.3")));
            rest(model, stage::isAtRest);
            assertThat(pane.lookup("#lesson-word")).as("still dragged").isNull();
            for (int tries = 1; tries <= 3; tries++) {
                stage.act(new LearnerAction.Turning(new Setting("rate", "0." + (tries + 2))));
                rest(model, stage::isAtRest);
                now += 2 * SECOND;
                model.pulse(now);
                assertThat(pane.lookup("#lesson-word")).isNotNull();
                assertThat(pane.lookup("#lesson-hinted") != null).isEqualTo(tries >= 2);
            }
            assertThat(find(pane, "lesson-next", Button.class).isVisible()).isTrue();
        });
    }
}
