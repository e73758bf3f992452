package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.nio.file.Path;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.deck.takes.Take;
import tapedeck.explain.ElementPlace;
import tapedeck.programs.Catalogue;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The real window, used as a person does. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class WindowTest {
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 980, 640);
        ((MainView) scene.getRoot()).panes().benchProperty().set(true); // else the rate comes with the curve
        stage.setScene(scene);
        stage.show();
        pulse.start();
        link.workbench().open(new Catalogue().first());
    }

    @Stop
    void stop() {
        pulse.stop();
        link.close();
    }

    private DeckState state() {
        return Objects.requireNonNull(link.frame().state());
    }

    private TapeSnapshot snapshot() {
        return Objects.requireNonNull(link.frame().snapshot());
    }

    private Take chart() {
        return Objects.requireNonNull(link.frame().takes().running());
    }

    private void awaitOpen() {
        await().until(() -> link.frame().snapshot() != null);
    }

    @Test
    void draggingTheRateWhileItTrainsIsInForceAndTheCurveGoesOn(FxRobot robot) {
        awaitOpen();
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> state().isFreeRun() && state().position().iteration() > 100);
        long before = chart().losses().iterations();
        Node slider = robot.lookup("#rate-slider").query();

        // The thumb itself: the headless platform's drag says no button, and then a press on the track is not enough.
        robot.drag(slider.lookup(".thumb"), MouseButton.PRIMARY).moveBy(-slider.getLayoutBounds().getWidth() * 0.3, 0)
                .drop();

        await().until(() -> state().settings().learningRate() != 0.1);
        assertThat(state().settings().learningRate()).isBetween(1e-6, 0.05);
        await().until(() -> chart().losses().iterations() > before + 100);
        assertThat(chart().changes().commands()).isNotEmpty().last().satisfies(change -> {
            assertThat(change.after().learningRate()).isEqualTo(state().settings().learningRate());
            assertThat(change.iteration()).isGreaterThan(before);
        });
    }

    @Tag("long")
    @Test
    void withTheSliderAtZeroTheLossStandsStill(FxRobot robot) {
        awaitOpen();
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        reachByTab(robot, robot.lookup("#rate-slider").query());
        robot.push(KeyCode.HOME);
        await().until(() -> state().isFreeRun() && state().settings().learningRate() == 0);
        long from = state().position().iteration();
        await().until(() -> Objects.requireNonNull(state().measured().metrics()).iteration() > from);
        var first = Objects.requireNonNull(state().measured().metrics());
        await().until(() -> Objects.requireNonNull(state().measured().metrics()).iteration() > first.iteration());
        assertThat(Objects.requireNonNull(state().measured().metrics()).scores()).isEqualTo(first.scores());
        robot.interact(() -> {}); // all that is shown in that pulse is there then
        Label note = robot.lookup("#position").queryAs(Label.class);
        assertThat(note.getText()).isEqualTo(LiveTexts.ofSystem().of("shell.position.rateZero"));
        assertThat(note.getWidth()).as("not cut").isGreaterThanOrEqualTo(note.prefWidth(-1) - 1);
    }

    @Test
    void spaceHoldsAndTheArrowStepsFunctionByFunction(FxRobot robot) {
        awaitOpen();
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        int functions = snapshot().functions().size();
        robot.push(KeyCode.RIGHT);
        await().until(
                () -> snapshot().functions().size() == functions + 1 && state().position().status() == Status.PAUSED);
        robot.clickOn("#step");
        await().until(() -> snapshot().functions().size() == functions + 2);
        robot.interact(() -> {}); // all that is shown in that pulse is there then
        assertThat(robot.lookup("#formula").queryAs(Label.class).getText())
                .startsWith(ElementPlace.name(snapshot().tensor(snapshot().functions().getLast().output())));

        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        await().until(() -> snapshot().functions().size() == 10 && snapshot().loss() != null);
        robot.push(KeyCode.RIGHT);
        await().until(() -> snapshot().passed() == 1);
    }

    @Tag("long")
    @Test
    void theSpaceBarPlaysWhateverHasTheFocusButTypesInAField(FxRobot robot) {
        awaitOpen();
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        int playhead = state().playhead().place();
        robot.clickOn("#step");
        await().until(() -> state().playhead().place() > playhead && state().position().status() == Status.PAUSED);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PLAYING);
        robot.clickOn("#rate-field").push(KeyCode.SPACE);
        await().during(A_WHILE).until(() -> state().position().status() == Status.PLAYING);
    }

    private static void reachByTab(FxRobot robot, Node node) {
        robot.interact(() -> {
            node.requestFocus();
            node.requestFocusTraversal(TraversalDirection.PREVIOUS);
        });
        robot.push(KeyCode.TAB);
        assertThat(node.isFocusVisible()).as("%s is focused", node).isTrue();
    }

    @Tag("long")
    @Test
    void whatIsReachedByTabHasTheSpaceBarForItself(FxRobot robot) {
        awaitOpen();
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        ToggleButton inspector = robot.lookup("#toggle-inspector").query();
        boolean open = inspector.isSelected();
        reachByTab(robot, inspector);
        robot.push(KeyCode.SPACE);
        assertThat(inspector.isSelected()).isNotEqualTo(open);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        robot.clickOn("#more-settings");
        CheckBox box = robot.lookup("#stop-divergence").query();
        boolean checked = box.isSelected();
        reachByTab(robot, box);
        robot.push(KeyCode.SPACE);
        assertThat(box.isSelected()).isNotEqualTo(checked);
        assertThat(state().position().status()).isEqualTo(Status.PAUSED);
    }

    @Tag("long")
    @Test
    void theHistorysLimitIsSetWithTheKeyboard(FxRobot robot) {
        awaitOpen();
        long before = state().playhead().history().limit();
        Node tape = robot.lookup("#tape").query();
        robot.interact(() -> tape.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 20,
                20, true, null)));
        robot.push(KeyCode.ENTER); // the menu's first line
        await().until(() -> state().playhead().history().limit() == 16L << 20);
        assertThat(before).isNotEqualTo(16L << 20);
    }

    @Tag("long")
    @Test
    void theArrowStepsAlsoAfterTheMouseMovedTheSlider(FxRobot robot) {
        awaitOpen();
        robot.clickOn("#rate-slider").push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        String rate = robot.lookup("#rate-field").queryTextInputControl().getText();
        int playhead = state().playhead().place();
        robot.push(KeyCode.RIGHT);
        await().until(() -> state().playhead().place() > playhead && state().position().status() == Status.PAUSED);
        assertThat(robot.lookup("#rate-field").queryTextInputControl().getText()).isEqualTo(rate);
    }

    @Tag("long")
    @Test
    void aTypedRateIsInForceAndABadOneIsNot(FxRobot robot) {
        awaitOpen();
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        robot.doubleClickOn("#rate-field").push(KeyCode.SHORTCUT, KeyCode.A).write("0.5").push(KeyCode.ENTER);
        await().until(() -> state().settings().learningRate() == 0.5);
        robot.doubleClickOn("#rate-field").push(KeyCode.SHORTCUT, KeyCode.A).write("abc").push(KeyCode.ENTER);
        await().during(A_WHILE).until(() -> state().settings().learningRate() == 0.5);
    }

    @Tag("long")
    @Test
    void startingOverBeginsAgain(FxRobot robot) {
        awaitOpen();
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> state().position().iteration() > 500);
        int before = link.workbench().currentTake();
        MainView view = robot.lookup(".main-view").queryAs(MainView.class);
        robot.interact(() -> view.actions().of(Action.RESTART).run());
        await().until(() -> link.workbench().currentTake() != before);
        assertThat(link.frame().takes().all()).extracting(Take::id).contains(before);
        robot.clickOn(".toast-undo");
        await().until(() -> link.workbench().currentTake() == before && state().position().iteration() > 500);
        robot.interact(() -> view.actions().of(Action.REDO).run());
        await().until(() -> link.workbench().currentTake() != before);
    }
}
