package tapedeck.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Tally;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.OwnKeys;
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
    private static final int DO_SET = 7;
    private static final int DO_PICK = 8;
    private static final int CURVES = 11;

    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));
    private final Lesson lesson = LessonReader.read(EVERYTHING, new Faults()).orElseThrow();
    private final DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, EVERYTHING),
            new PlayLimit(30, Duration.ofSeconds(30)), System::nanoTime);
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

        @Override
        public Optional<Lesson> after(Lesson done) {
            return Optional.of(done);
        }

        @Override
        public void begin(Lesson next) {
            told.add(next.cover().id() + " follows");
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
        LessonPane pane = shown();
        model.begin(lesson, step);
        rest(() -> model.player().orElseThrow().waiting() != Waiting.STAGE);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    private LessonPane shown() {
        actions.bind(Action.PLAY, null, () -> {});
        actions.bind(Action.STEP, null, () -> {});
        LessonActions.bind(actions, model);
        LessonPane pane = new LessonPane(model, actions, new Appearance(Theme.LIGHT), _ -> new Region());
        FxTest.scene(new StackPane(pane), actions, 400, 700);
        return pane;
    }

    /** Pulses until it is so. */
    private void rest(BooleanSupplier until) throws InterruptedException {
        await().until(() -> {
            model.pulse(now++);
            return until.getAsBoolean();
        });
    }

    private static <N> N find(LessonPane pane, String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(pane.lookup("#" + id), id));
    }

    private void judged() throws InterruptedException {
        rest(() -> model.verdict().isPresent() && model.player().orElseThrow().waiting() != Waiting.STAGE);
    }

    private String verdict(LessonPane pane) throws InterruptedException {
        find(pane, "lesson-reveal", Button.class).fire();
        judged();
        return find(pane, "lesson-verdict", Label.class).getText();
    }

    private static ToggleButton option(LessonPane pane, String key) {
        return find(pane, "lesson-answer-" + key, ToggleButton.class);
    }

    private static boolean is(ToggleButton option, String state) {
        return option.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private static boolean isFilled(LessonPane pane) {
        return find(pane, "lesson-next", Button.class).getStyleClass().contains("accent");
    }

    @Tag("long")
    @Test
    void keysMeanTheLessonWhileThereIsOneAlsoInAWindowThatHasBeenOpenForLong() throws Exception {
        FxTest.call(() -> {
            StackPane window = new StackPane();
            LessonActions.enter(model, window);
            System.gc(); // what only JavaFX holds, and weakly, goes
            model.begin(lesson, 0);
            assertThat(window.getProperties()).containsValue(ActionContext.LESSON);
            model.leave();
            assertThat(window.getProperties()).isEmpty();
            return null;
        });
    }

    @Test
    void beforeTheFirstStepIsThereItsTextIsReadPaleAndNothingIsAskedYet() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = shown();
            model.begin(lesson, CHOOSE);
            assertThat(model.player().orElseThrow().waiting()).as("its program is loaded").isEqualTo(Waiting.STAGE);
            assertThat(pane.lookupAll(".lesson-asked .lesson-text")).as("no empty column").isNotEmpty();
            assertThat(pane.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("playing"));
            assertThat(pane.lookup("#lesson-answer-some")).isNull();
            rest(() -> model.player().orElseThrow().waiting() != Waiting.STAGE);
            assertThat(pane.lookup("#lesson-answer-some")).isNotNull();
            assertThat(pane.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("playing"));
            return null;
        });
    }

    @Test
    void whoPicksAnAnswerHasAnsweredAndNothingIsFilledBefore() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            assertThat(find(pane, "lesson-reveal", Button.class).isVisible()).isFalse();
            assertThat(find(pane, "lesson-next", Button.class).getText()).isEqualTo(words.of("learning.show"));
            assertThat(isFilled(pane)).isFalse();
            option(pane, "some").fire();
            judged();
            assertThat(is(option(pane, "some"), "right")).isTrue();
            assertThat(find(pane, "lesson-next", Button.class).getText()).isEqualTo(words.of("learning.next"));
            assertThat(isFilled(pane)).isTrue();
            return pane;
        });
    }

    @Test
    void enterGoesOnOnceTheQuestionIsAnsweredAndUntilSomethingGoesOnTheFocusWaitsInTheLesson() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            Button next = find(pane, "lesson-next", Button.class);
            assertThat(next.isDefaultButton()).as("it would give the answer away").isFalse();
            option(pane, "some").fire();
            judged();
            assertThat(next.isDefaultButton()).isTrue();
            next.disableProperty().unbind();
            next.setDisable(true); // as while a step plays
            pane.requestFocus();
            assertThat(pane.getScene().getFocusOwner()).isInstanceOf(LessonMoves.class);
            next.setDisable(false);
            assertThat(pane.getScene().getFocusOwner()).isEqualTo(next);
            return pane;
        });
    }

    @Test
    void aWrongAnswerHasItsReasonInItAndTheOthersStayLive() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            ToggleButton wrong = option(pane, "none");
            ToggleButton other = option(pane, "some");
            wrong.fire();
            judged();
            assertThat(is(wrong, "wrong")).isTrue();
            assertThat(wrong.lookupAll(".lesson-reason .lesson-text")).as("why it is wrong").isNotEmpty();
            assertThat(wrong.isMouseTransparent()).isTrue();
            assertThat(is(other, "right")).as("the answer is not given away").isFalse();
            assertThat(isFilled(pane)).as("the question is open still").isFalse();
            assertThat(find(pane, "lesson-next", Button.class).getText()).isEqualTo(words.of("learning.show"));
            other.fire();
            judged();
            assertThat(is(other, "right")).isTrue();
            assertThat(isFilled(pane)).isTrue();
            assertThat(model.player().orElseThrow().tally()).as("the first answer counts").isEqualTo(new Tally(1, 0));
            return pane;
        });
    }

    @Test
    void aReasonIsSeenWholeAlsoWhereThereIsLittleRoom() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            StackPane around = (StackPane) pane.getParent();
            around.setMaxHeight(260);
            around.resize(400, 260);
            ToggleButton wrong = option(pane, "none");
            wrong.fire();
            judged();
            around.applyCss();
            around.layout();
            pane.pulse();
            around.layout();
            ScrollPane scroll = (ScrollPane) Objects.requireNonNull(pane.lookup(".scroll-pane"));
            assertThat(wrong.localToScene(wrong.getLayoutBounds()).getMaxY())
                    .isLessThanOrEqualTo(scroll.localToScene(scroll.getLayoutBounds()).getMaxY() + 1);
            return pane;
        });
    }

    @Test
    void oneKeyShowsTheAnswerToAQuestionWhichIsNotCounted() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            actions.of(Action.LESSON_NEXT).run();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(is(option(pane, "some"), "right")).isTrue();
            assertThat(is(option(pane, "none"), "wrong")).isFalse();
            assertThat(model.player().orElseThrow().tally()).isEqualTo(new Tally(0, 0));
            actions.of(Action.LESSON_NEXT).run();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.ANSWER);
            assertThat(model.player().orElseThrow().index()).isEqualTo(NUMBER);
            actions.of(Action.LESSON_NEXT).run();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(find(pane, "lesson-number", TextField.class).getText()).isEqualTo("0.1");
            return pane;
        });
    }

    @Test
    void oneKeyGivesAHintForATaskAndThenDoesIt() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(DO_SET);
            actions.of(Action.LESSON_NEXT).run();
            assertThat(pane.lookupAll("#lesson-hinted .lesson-text")).isNotEmpty();
            assertThat(model.player().orElseThrow().waiting()).isEqualTo(Waiting.DEED);
            actions.of(Action.LESSON_NEXT).run();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(isFilled(pane)).isTrue();
            return pane;
        });
    }

    private void press(LessonPane pane, KeyCode key) {
        Objects.requireNonNull(pane.getParent())
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void itsLetterOrNumberPicksAnAnswerAlsoAfterAWrongOne() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            pane.hear(Objects.requireNonNull(pane.getParent()));
            int wrong = List.copyOf(pane.lookupAll(".lesson-option")).indexOf(option(pane, "none"));
            press(pane, wrong == 0 ? KeyCode.A : KeyCode.B);
            judged();
            assertThat(is(option(pane, "none"), "wrong")).isTrue();
            press(pane, wrong == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
            press(pane, KeyCode.C);
            assertThat(model.player().orElseThrow().isOpen()).as("that was wrong, and there is no third").isTrue();
            actions.charactersProperty().set(false);
            press(pane, wrong == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
            assertThat(model.player().orElseThrow().isOpen()).as("no letter or digit alone is a key").isTrue();
            actions.charactersProperty().set(true);
            for (boolean shortcut : new boolean[]{true, false}) {
                KeyEvent copy = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.B, false, shortcut, false, false);
                assertThat(OwnKeys.has(Objects.requireNonNull(pane.getParent()), copy)).as("Ctrl+B is the window's")
                        .isNotEqualTo(shortcut);
            }
            press(pane, wrong == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
            judged();
            assertThat(is(option(pane, "some"), "right")).isTrue();
            assertThat(model.player().orElseThrow().tally()).isEqualTo(new Tally(1, 0));
            return pane;
        });
    }

    @Test
    void anOrderThatIsShownSaysWhichPlacesWereRight() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(ORDER);
            for (int function : new int[]{2, 0, 1}) {
                option(pane, String.valueOf(function)).fire();
            }
            assertThat(verdict(pane)).isEqualTo(words.of("learning.wrong"));
            assertThat(is(option(pane, "2"), "right")).as("the answer is not given away").isFalse();
            model.showMe();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(is(option(pane, "2"), "right")).isTrue();
            assertThat(is(option(pane, "0"), "wrong")).isTrue();
            assertThat(is(option(pane, "1"), "wrong")).isTrue();
            return pane;
        });
    }

    @Test
    void whatIsToBeClickedInTheGraphIsNotAskedForOnceItWas() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(POINT_FUNCTION);
            assertThat(find(pane, "lesson-picked", Label.class).getParent().isVisible()).isTrue();
            model.showMe();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(find(pane, "lesson-picked", Label.class).getParent().isVisible()).isFalse();
            return pane;
        });
    }

    @Test
    void everyQuestionThatHasAHintGivesItAndStaysOpen() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(CHOOSE);
            Button hint = find(pane, "lesson-hint", Button.class);
            assertThat(hint.isVisible()).isTrue();
            hint.fire();
            assertThat(pane.lookupAll("#lesson-hinted .lesson-text")).isNotEmpty();
            assertThat(hint.isVisible()).isFalse();
            assertThat(model.player().orElseThrow().isOpen()).isTrue();
            return pane;
        });
    }

    /** Else a typed 3 would open the inspector, and a remote control would be dead. */
    @Test
    void theFieldOfAQuestionHasTheFocusAndLeavesTheKeysOfARemoteControlToTheLesson() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(NUMBER);
            TextField field = find(pane, "lesson-number", TextField.class);
            assertThat(pane.getScene().getFocusOwner()).isEqualTo(field);
            field.appendText(" ");
            assertThat(field.getText()).as("no number has a space").isEmpty();
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(field.isEditable()).isFalse();
            return pane;
        });
    }

    /** It would be read as being said of the right one. */
    @Test
    void whatIsSaidToAWrongNumberGoesWhenTheRightOneIsShown() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(NUMBER);
            TextField field = find(pane, "lesson-number", TextField.class);
            field.setText("7");
            assertThat(verdict(pane)).isEqualTo(words.of("learning.wrong"));
            actions.of(Action.LESSON_NEXT).run();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(field.getText()).isEqualTo("0.1");
            assertThat(pane.lookup("#lesson-verdict")).isNull();
            return pane;
        });
    }

    /** It was meant for what still played. */
    @Test
    void aKeyThatComesWithTheTextSkipsNothing() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(ORDER);
            model.showMe();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            model.next();
            now += 1_000_000_000L; // it plays for a second
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            actions.of(Action.LESSON_NEXT).run();
            assertThat(model.player().orElseThrow().index()).isEqualTo(ORDER + 1);
            now += 1_000_000_000L;
            model.pulse(now);
            actions.of(Action.LESSON_NEXT).run();
            assertThat(model.player().orElseThrow().index()).isEqualTo(ORDER + 2);
            return pane;
        });
    }

    @Test
    void theOldTextStandsUnderItsOwnNumberWhileTheNextStepPlaysAndIsInTheNewLanguage() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(ORDER);
            LessonBar bar = new LessonBar(model, actions, new Region(), new Region());
            model.showMe();
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            model.next();
            assertThat(model.player().orElseThrow().index()).isEqualTo(ORDER + 1);
            assertThat(model.player().orElseThrow().waiting()).isEqualTo(Waiting.STAGE);
            assertThat(((Label) Objects.requireNonNull(bar.lookup("#lesson-at"))).getText())
                    .isEqualTo(words.of("learning.at", "step", ORDER + 1, "steps", lesson.steps().size()));
            Language other = words.texts().language() == Language.GERMAN ? Language.ENGLISH : Language.GERMAN;
            words.speak(other);
            StepWords step = Objects.requireNonNull(lesson.wording(other).steps().get(lesson.steps().get(ORDER).id()));
            String said = step.prose().paragraphs().getFirst().phrases()
                    .getFirst() instanceof Phrase.Words(String text, var _) ? text : "";
            TextFlow first = (TextFlow) Objects.requireNonNull(pane.lookup(".lesson-paragraph"));
            assertThat(((Text) first.getChildren().getFirst()).getText()).isEqualTo(said).isNotEmpty();
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
            option(pane, "usual").fire();
            judged();
            assertThat(labels(pane)).as("the question is open still").containsExactly("A", "B", "C", "D");
            option(pane, "slow").fire();
            judged();
            assertThat(labels(pane)).hasSize(4).allMatch(label -> label.length() > "A: ".length());
            assertThat(labels(pane)).contains(option(pane, "usual").getAccessibleText());
            return pane;
        });
    }

    @Test
    void aWordThatIsStressedStandsOut() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(POINT_FUNCTION);
            model.answer(new Response.At(new GraphTarget.OfFunction(1)));
            judged();
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
    void whoPicksSomethingElseThanHeIsToIsToldSoAndThenThatItIsDone() throws Exception {
        FxTest.call(() -> {
            LessonPane pane = at(DO_PICK);
            stage.act(new LearnerAction.Picking(new FocusTarget.Thing("w1", 0, false, List.of())));
            rest(() -> model.wrongAct().isPresent());
            pane.pulse();
            assertThat(pane.lookupAll("#lesson-word .lesson-text")).extracting(each -> ((Text) each).getText())
                    .anyMatch(said -> said.contains("w1"));
            stage.act(model.player().orElseThrow().step().task().orElseThrow().right());
            rest(() -> model.player().orElseThrow().waiting() == Waiting.NEXT);
            assertThat(find(pane, "lesson-verdict", Label.class).getText()).isEqualTo(words.of("learning.acted"));
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
            option(pane, "slow").fire();
            judged();
            actions.of(Action.LESSON_NEXT).run();
            assertThat(told).as("at once, for nothing is played there").endsWith(lesson.cover().id() + " " + last,
                    lesson.cover().id() + " finished");
            assertThat(find(pane, "lesson-tally", Label.class).getText())
                    .isEqualTo(words.of("learning.tally", "right", 1, "questions", 6, "open", 5));
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
            assertThat(find(pane, "lesson-done", Label.class).getText()).isEqualTo(words.of("learning.over"));
            assertThat(find(pane, "lesson-tally", Label.class).getText())
                    .isEqualTo(words.of("learning.tally", "right", 0, "questions", 6, "open", 6));
            find(pane, "lesson-free", Button.class).fire();
            assertThat(model.lessonProperty().get()).isNull();
            assertThat(pane.isVisible()).as("what is to be tried can be read still").isTrue();
            assertThat(pane.lookupAll(".lesson-words .lesson-text")).isNotEmpty();
            find(pane, "lesson-following", Button.class).fire();
            assertThat(told).endsWith(id + " follows");
            find(pane, "lesson-close", Button.class).fire();
            assertThat(pane.isVisible()).isFalse();
            return pane;
        });
    }
}
