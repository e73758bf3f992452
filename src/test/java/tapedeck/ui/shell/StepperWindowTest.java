package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.nio.file.Path;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
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
import tapedeck.programs.Catalogue;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The debugger in the real window, used as a person does. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class StepperWindowTest {
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 990, 700);
        ((MainView) scene.getRoot()).panes().wayProperty().set(WindowLayout.STEP);
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

    private void hold(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> state().position().iteration() > 50);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED
                && snapshot().iteration() == state().position().iteration());
    }

    @Tag("long")
    @Test
    void stepsBackIntoWhatWasNeverCapturedAndForwardToTheLiveEnd(FxRobot robot) {
        hold(robot);
        long live = state().position().iteration();
        int updated = snapshot().playhead();
        robot.push(KeyCode.LEFT);
        await().until(() -> snapshot().playhead() < updated);
        robot.push(KeyCode.HOME);
        await().until(() -> snapshot().playhead() == 0);
        robot.push(KeyCode.LEFT);
        await().until(() -> snapshot().iteration() == live - 1 && state().playhead().replaying() == 0);
        robot.interact(() -> {}); // all that is shown in that pulse is there then
        assertThat(robot.lookup("#position").query().isVisible()).isTrue();
        assertThat(state().playhead().live()).isFalse();
        robot.push(KeyCode.END);
        await().until(() -> state().playhead().live() && snapshot().iteration() == live);
        robot.push(KeyCode.RIGHT);
        await().until(() -> snapshot().phase() == Phase.ZERO_GRAD);
        assertThat(state().position().iteration()).isEqualTo(live);
    }

    @Tag("long")
    @Test
    void scrubsOnTheTape(FxRobot robot) {
        hold(robot);
        Bounds tape = Objects.requireNonNull(robot.lookup("#tape").query().localToScreen(
                robot.lookup("#tape").query().getBoundsInLocal()));
        double forward = tape.getMinY() + tape.getHeight() * 0.3;
        robot.drag(new Point2D(tape.getMinX() + 400, forward), MouseButton.PRIMARY)
                .moveTo(new Point2D(tape.getMinX() + 250, forward)).drop();
        await().until(() -> snapshot().phase() == Phase.FORWARD && state().position().status() == Status.PAUSED);
        assertThat(snapshot().functions()).hasSizeBetween(1, 9);
        assertThat(state().playhead().live()).isFalse();
    }

    @Tag("long")
    @Test
    void aBreakpointFromTheListingHoldsTheFreeRun(FxRobot robot) {
        hold(robot);
        CodeArea lines = robot.lookup("#listing .code-area").queryAs(CodeArea.class);
        robot.interact(() -> {
            lines.requestFocus();
            lines.moveTo(lines.getText().indexOf("h = torch.sigmoid"));
        });
        robot.push(KeyCode.F9);
        await().until(() -> link.choices().breakpointsProperty().get().size() == 1);
        long before = state().position().iteration();
        robot.interact(link::togglePlay);
        await().until(() -> state().position().iteration() > before && state().position().status() == Status.PAUSED);
        assertThat(snapshot().functions()).hasSize(3);
        assertThat(state().stops().stop()).isInstanceOf(tapedeck.deck.breakpoints.Stop.Hit.class);
        await().untilAsserted(() -> assertThat(robot.lookup(".held").queryAs(Label.class).getText())
                .contains("h = torch.sigmoid(a1)"));
        assertThat(state().stops().breakpoints().getFirst().hits()).isEqualTo(1);
    }

    @Tag("long")
    @Test
    void jumpsToAnIterationThatIsTyped(FxRobot robot) {
        hold(robot);
        robot.clickOn("#iteration").write("20").push(KeyCode.ENTER);
        await().until(() -> snapshot().iteration() == 20 && state().playhead().replaying() == 0);
        robot.push(KeyCode.SHORTCUT, KeyCode.G).write("0.5").push(KeyCode.ENTER);
        await().during(A_WHILE).until(() -> snapshot().iteration() == 20);
        robot.push(KeyCode.ESCAPE);
    }

    @Tag("long")
    @Test
    void whatIsPickedInTheListingIsTakenApartInTheInspector(FxRobot robot) {
        hold(robot);
        robot.push(KeyCode.DIGIT3);
        Node inspector = robot.lookup("#inspector").query();
        CodeArea lines = robot.lookup("#listing .code-area").queryAs(CodeArea.class);
        robot.interact(() -> lines.moveTo(lines.getText().indexOf("a2 = m2")));
        MainView view = (MainView) inspector.getScene().getRoot();
        await().until(() -> view.debugger().selection().selected() != null);
        assertThat(inspector.isVisible()).isTrue();
        robot.push(KeyCode.DIGIT3);
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
    }

    @Test
    void startingOverInTheMiddleOfAStepShowsNothingStale(FxRobot robot) {
        hold(robot);
        robot.push(KeyCode.LEFT);
        MainView view = robot.lookup(".main-view").queryAs(MainView.class);
        int before = link.workbench().currentTake();
        robot.interact(() -> view.actions().of(Action.RESTART).run());
        await().until(() -> link.workbench().currentTake() != before);
        await("it is held, as what was before it").until(() -> link.frame().snapshot() == null);
        robot.push(KeyCode.SPACE);
        await().until(() -> link.frame().snapshot() != null && state().position().status() == Status.PLAYING);
        assertThat(state().playhead().live()).isTrue();
    }
}
