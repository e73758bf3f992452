package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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
import tapedeck.programs.Catalogue;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Keys in odd orders, in the real window: after a click, after typing, after folding. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class FocusWindowTest {
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1000, 660);
        ((MainView) scene.getRoot()).panes().wayProperty().set(WindowLayout.STEP); // with the listing open
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

    private void awaitHeld(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
    }

    private static MainView view(FxRobot robot) {
        return robot.lookup(".main-view").queryAs(MainView.class);
    }

    private static void awaitHome(FxRobot robot) {
        await().untilAsserted(() -> assertThat(view(robot).getScene().getFocusOwner()).hasToString(
                view(robot).graph().toString()));
    }

    /** In Step curve and rate are folded to a line. */
    private static void unfoldRate(FxRobot robot) {
        robot.interact(() -> view(robot).panes().benchProperty().set(true));
    }

    @Test
    void afterATypedRateTheFocusIsTheGraphsAndSpacePlays(FxRobot robot) {
        awaitHeld(robot);
        unfoldRate(robot);
        robot.doubleClickOn("#rate-field").push(KeyCode.SHORTCUT, KeyCode.A).write("0.05").push(KeyCode.ENTER);
        awaitHome(robot);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PLAYING);
        assertThat(robot.lookup("#rate-field").queryTextInputControl().getText()).isEqualTo("0.05");
    }

    @Tag("long")
    @Test
    void whatIsRefusedKeepsTheFocusAndEscGivesItBackWithTheOldRate(FxRobot robot) {
        awaitHeld(robot);
        unfoldRate(robot);
        TextInputControl field = robot.lookup("#rate-field").queryTextInputControl();
        String before = field.getText();
        robot.doubleClickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write("0,01").push(KeyCode.ENTER);
        assertThat(field.isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        awaitHome(robot);
        assertThat(field.getText()).isEqualTo(before);
        robot.doubleClickOn(field).push(KeyCode.ESCAPE);
        awaitHome(robot);
    }

    @Tag("long")
    @Test
    void digitsTypedInAFieldFoldNothing(FxRobot robot) {
        awaitHeld(robot);
        unfoldRate(robot);
        robot.doubleClickOn("#rate-field").push(KeyCode.SHORTCUT, KeyCode.A).write("0.123");
        assertThat(view(robot).panes().listingProperty().get()).isTrue();
        assertThat(view(robot).panes().benchProperty().get()).isTrue();
    }

    @Tag("long")
    @Test
    void foldingWithTheFocusInThePaneMakesEnterFireNothing(FxRobot robot) {
        awaitHeld(robot);
        Node tabs = robot.lookup("#left").query();
        robot.clickOn(tabs.lookup(".tab")).push(KeyCode.DIGIT1);
        awaitHome(robot);
        int take = link.workbench().currentTake();
        int playhead = state().playhead().place();
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.RIGHT);
        await().until(() -> state().playhead().place() > playhead);
        assertThat(link.workbench().currentTake()).isEqualTo(take);
    }

    @Tag("long")
    @Test
    void aSliderClickedWithTheMouseLeavesHomeAndEndToTheTape(FxRobot robot) {
        awaitHeld(robot);
        unfoldRate(robot);
        robot.clickOn("#rate-slider");
        String rate = robot.lookup("#rate-field").queryTextInputControl().getText();
        int before = state().playhead().place();
        robot.push(KeyCode.RIGHT);
        await().until(() -> state().playhead().place() > before && state().position().status() == Status.PAUSED);
        int there = state().playhead().place();
        robot.push(KeyCode.HOME);
        await().until(() -> state().playhead().place() == 0);
        robot.push(KeyCode.END);
        await().until(() -> state().playhead().place() == there);
        assertThat(robot.lookup("#rate-field").queryTextInputControl().getText()).isEqualTo(rate);
    }

    @Tag("long")
    @Test
    void theArrowStepsAsFarAsTheSwitchSays(FxRobot robot) {
        awaitHeld(robot);
        unfoldRate(robot);
        robot.interact(() -> view(robot).actions().of(Action.SIZE_ITERATION).run());
        robot.clickOn("#rate-slider");
        long before = state().position().iteration();
        robot.push(KeyCode.RIGHT);
        await().until(() -> state().position().status() == Status.PAUSED && (state().position().iteration() > before
                || state().playhead().place() > 20));
        robot.push(KeyCode.RIGHT);
        await().until(
                () -> state().position().iteration() == before + 1 && state().position().status() == Status.PAUSED);
        robot.push(KeyCode.LEFT);
        await().until(() -> snapshot().iteration() == before);
    }

    @Tag("long")
    @Test
    void rewindGoesToTheStartOfTheIterationThenToTheFirstAndStartsNothingOver(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> state().position().iteration() > 50);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED
                && snapshot().iteration() == state().position().iteration());
        long there = state().position().iteration();
        robot.push(KeyCode.HOME);
        await().until(() -> state().playhead().place() == 0 && snapshot().iteration() == there);
        robot.push(KeyCode.HOME);
        await().until(() -> state().playhead().place() == 0 && snapshot().iteration() == 1);
        assertThat(link.workbench().takes()).hasSize(1);
        robot.push(KeyCode.END);
        await().until(() -> snapshot().iteration() == there);
    }
}
