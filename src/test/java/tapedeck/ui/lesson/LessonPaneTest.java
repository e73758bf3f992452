package tapedeck.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.claim.Pointed;
import tapedeck.lessons.play.Allowance;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.Response;
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

/** A lesson in its pane, on decks without a window. */
class LessonPaneTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path EVERYTHING = HOME.resolve("src/test/resources/tapedeck/lessons/everything");
    private static final int CHOOSE = 1;
    private static final int NUMBER = 2;
    private static final int POINT_FUNCTION = 4;
    private static final int ORDER = 5;
    private static final int DO_PICK = 8;
    private static final int CURVES = 11;

    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));
    private final Lesson lesson = LessonReader.read(EVERYTHING, new Faults()).orElseThrow();
    private final DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, EVERYTHING),
            new Allowance(30, Duration.ofSeconds(30)), System::nanoTime);
    private final List<String> told = new ArrayList<>();
    private final LessonModel model = new LessonModel(_ -> stage, new LessonModel.Progress() {
        @Override
        public void reached(String id, int step) {
            told.add(id + " " + step);
        }

        @Override
        public void finished(String id) {
            told.add(id + " finished");
        }
    });
    private final Actions actions = new Actions(words);
    private long now;

    @AfterEach
    void end() {
        stage.close();
    }

    /** The pane of the lesson, at a step that it waits in. On the FX thread. */
    private LessonPane at(int step) throws InterruptedException {
        Teaching.bind(actions, model);
        LessonPane pane = new LessonPane(model, actions, new Appearance(Theme.LIGHT));
        FxTest.scene(new StackPane(pane), actions, 400, 700);
        model.begin(lesson, step);
        rest(() -> model.player().orElseThrow().waiting() != Waiting.STAGE);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    /** Pulses until it is so. */
    private void rest(BooleanSupplier until) throws InterruptedException {
        do {
            Thread.sleep(1);
            model.pulse(now++);
        } while (!until.getAsBoolean());
    }

    private static <N> N find(LessonPane pane, String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(pane.lookup("#" + id), id));
    }

    private String verdict(LessonPane pane) throws InterruptedException {
        find(pane, "lesson-reveal", Button.class).fire();
        rest(() -> model.verdict().isPresent() && model.player().orElseThrow().waiting() == Waiting.NEXT);
        return find(pane, "lesson-verdict", Label.class).getText();
    }

    @Tag("long")
    @Test
    void keysMeanTheLessonWhileThereIsOneAlsoInAWindowThatHasBeenOpenForLong() throws Exception {
        FxTest.call(() -> {
            StackPane window = new StackPane();
            Teaching.enter(model, window);
            System.gc(); // what only JavaFX holds, and weakly, goes
            model.begin(lesson, 0);
            assertThat(window.getProperties()).containsValue(ActionContext.LESSON);
            model.leave();
            assertThat(window.getProperties()).isEmpty();
            return null;
        });
    }

    @Test
    void anAnswerIsChosenAndThenRevealed() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            Button reveal = find(pane, "lesson-reveal", Button.class);
            assertThat(reveal.isVisible()).isTrue();
            assertThat(reveal.isDisabled()).as("nothing is chosen").isTrue();
            assertThat(actions.of(Action.LESSON_NEXT).possible().getValue()).as("first it is answered").isFalse();
            find(pane, "lesson-answer-some", ToggleButton.class).fire();
            assertThat(reveal.isDisabled()).isFalse();
            assertThat(verdict(pane)).isEqualTo(words.of("learning.right"));
            assertThat(actions.of(Action.LESSON_NEXT).possible().getValue()).isTrue();
            return pane;
        });
    }

    @Test
    void aWrongAnswerGetsItsReason() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            find(pane, "lesson-answer-none", ToggleButton.class).fire();
            assertThat(verdict(pane)).isEqualTo(words.of("learning.wrong"));
            assertThat(pane.lookupAll(".lesson-reply .lesson-text")).as("why it is wrong").isNotEmpty();
            return pane;
        });
    }

    private List<String> labels(LessonPane pane) {
        return pane.lookupAll(".lesson-curves .label").stream().map(each -> ((Label) each).getText()).toList();
    }

    @Test
    void whatACurveIsOfIsSaidOnceItIsAnswered() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CURVES);
            assertThat(labels(pane)).containsExactly("A", "B", "C", "D");
            ToggleButton first = (ToggleButton) pane.lookupAll(".lesson-option").iterator().next();
            first.fire();
            verdict(pane);
            assertThat(labels(pane)).hasSize(4).allMatch(label -> label.length() > "A: ".length());
            assertThat(first.getAccessibleText()).isEqualTo(labels(pane).getFirst());
            return pane;
        });
    }

    @Test
    void aWordThatIsStressedStandsOut() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(POINT_FUNCTION);
            model.answer(new Response.At(new Pointed.OfFunction(1)));
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            pane.applyCss();
            Text stressed = (Text) Objects.requireNonNull(pane.lookup(".lesson-reply .lesson-text.emphasis"));
            Text plain = (Text) Objects.requireNonNull(pane.lookup(".lesson-reply .lesson-text.plain"));
            assertThat(stressed.getFont().getName()).isNotEqualTo(plain.getFont().getName());
            return pane;
        });
    }

    @Test
    void aNumberMayBeTypedWithACommaAndIsOneBeforeItCanBeRevealed() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(NUMBER);
            TextField field = find(pane, "lesson-number", TextField.class);
            Button reveal = find(pane, "lesson-reveal", Button.class);
            field.setText("x");
            assertThat(reveal.isDisabled()).isTrue();
            field.setText("0,1");
            assertThat(reveal.isDisabled()).isFalse();
            assertThat(verdict(pane)).isEqualTo(words.of("learning.right"));
            return pane;
        });
    }

    @Test
    void anOrderIsCompleteWhenEachHasAPlace() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(ORDER);
            Button reveal = find(pane, "lesson-reveal", Button.class);
            List<ToggleButton> options = pane.lookupAll(".lesson-option").stream().map(ToggleButton.class::cast)
                    .toList();
            options.reversed().forEach(ToggleButton::fire);
            assertThat(reveal.isDisabled()).isFalse();
            options.getFirst().fire();
            assertThat(reveal.isDisabled()).as("its place was taken away").isTrue();
            options.getFirst().fire();
            assertThat(verdict(pane)).as("backward begins at the last").isEqualTo(words.of("learning.right"));
            return pane;
        });
    }

    @Test
    void itSaysWhereTheLearnerIsToActAndGoesOnByItselfOnlyWhereNobodyIsAsked() throws Exception {
        FxTest.call(() -> {
            model.aloneProperty().set(true);
            LessonPane pane = at(DO_PICK);
            assertThat(find(pane, "lesson-do", Label.class).getText()).isEqualTo(words.of("learning.do"));
            now += 1_000_000_000_000L;
            model.pulse(now);
            assertThat(model.player().orElseThrow().index()).isEqualTo(DO_PICK);
            model.begin(lesson, 0);
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            now += 2_000_000_000L;
            model.pulse(now);
            assertThat(model.player().orElseThrow().index()).as("nobody has read it in two seconds").isZero();
            now += 60_000_000_000L;
            model.pulse(now);
            assertThat(model.player().orElseThrow().index()).isEqualTo(1);
            return pane;
        });
    }

    @Test
    void whoGoesToTheLastStepByHandHasFinishedToo() throws Exception {
        FxTest.call(() -> {
            int last = lesson.steps().size() - 1;
            LessonPane pane = at(last - 1);
            find(pane, "lesson-answer-slow", ToggleButton.class).fire();
            verdict(pane);
            actions.of(Action.LESSON_NEXT).run();
            assertThat(told).as("at once, for nothing is played there").endsWith(lesson.cover().id() + " " + last,
                    lesson.cover().id() + " finished");
            return pane;
        });
    }

    @Test
    void howFarOneIsIsToldAndTheEnd() throws Exception {
        FxTest.call(() -> {
            int last = lesson.steps().size() - 1;
            LessonPane pane = at(last);
            String id = lesson.cover().id();
            assertThat(told).containsExactly(id + " " + last, id + " finished");
            assertThat(find(pane, "lesson-free", Button.class).isVisible()).isTrue();
            find(pane, "lesson-free", Button.class).fire();
            assertThat(model.lessonProperty().get()).isNull();
            assertThat(pane.isVisible()).isFalse();
            return pane;
        });
    }

    /** Who presented for a while has the lesson beside the window again, as high as that is, however it is resized. */
    @Test
    void onlyACaptionIsLowerThanTheWindow() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(0);
            pane.arrange(true);
            assertThat(pane.getMaxHeight()).isEqualTo(0.4 * 700);
            pane.arrange(false);
            ((StackPane) pane.getParent()).getChildren().remove(pane);
            FxTest.scene(new StackPane(pane), actions, 400, 500);
            assertThat(pane.getMaxHeight()).isEqualTo(Region.USE_COMPUTED_SIZE);
            return null;
        });
    }
}
