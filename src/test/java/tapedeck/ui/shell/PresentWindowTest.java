package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.deck.DeckState.Status;
import tapedeck.programs.Catalogue;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The window before a class. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class PresentWindowTest {
    private static final double HEIGHT = 560;

    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 990, HEIGHT);
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

    private static MainView view(FxRobot robot) {
        return (MainView) robot.lookup(".main-view").query();
    }

    private static Stream<Node> seen(FxRobot robot) {
        return robot.lookup((Node node) -> node.getScene() != null && FxTest.isSeen(node)).queryAll().stream();
    }

    @Tag("long")
    @Test
    void theBackRowReadsItAndAFingerFindsIt(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.push(KeyCode.P);
        for (WindowLayout way : EnumSet.complementOf(EnumSet.of(WindowLayout.DATA))) { // what is learned here is no table
            robot.interact(() -> {
                view(robot).panes().wayProperty().set(way);
                view(robot).applyCss();
                view(robot).layout();
            });
            List<Labeled> texts = seen(robot).filter(Labeled.class::isInstance).map(Labeled.class::cast)
                    .filter(each -> each.getText() != null && !each.getText().isBlank()).toList();
            assertThat(texts).hasSizeGreaterThan(15).allSatisfy(each -> assertThat(each.getFont().getSize())
                    .as(way + ": " + each).isGreaterThan(HEIGHT / 50 - 0.01));
            assertThat(seen(robot).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                    .filter(each -> Objects.requireNonNull(robot.lookup(".window-bar").query()).equals(bar(each)))
                    .toList())
                    .hasSizeGreaterThan(7)
                    .allSatisfy(each -> assertThat(each.getHeight()).as(each.toString()).isGreaterThanOrEqualTo(40));
            boolean trains = way == WindowLayout.TRAIN;
            assertThat(robot.lookup("#rate-slider").tryQuery().isPresent()).as("else the graph has its room")
                    .isEqualTo(trains);
            assertThat(robot.lookup("#loss-chart").tryQuery().isPresent()).as("no strip that nobody reads")
                    .isEqualTo(trains);
            assertThat(FxTest.isSeen(robot.lookup("#lesson-lines").query())).as("the lines that run")
                    .isEqualTo(way == WindowLayout.STEP);
        }
    }

    private static Node bar(Node node) {
        Node at = node;
        while (at.getParent() != null && !at.getStyleClass().contains("window-bar")) {
            at = at.getParent();
        }
        return at;
    }

    @Test
    void aRemoteControlStepsAndBlanksAndEscLeaves(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.push(KeyCode.SPACE);
        await().until(() -> link.frame().state() != null && state().position().status() == Status.PAUSED);
        int before = state().playhead().place();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(state().playhead().place()).as("only while presenting").isEqualTo(before);
        robot.push(KeyCode.P).push(KeyCode.PAGE_DOWN);
        await().until(() -> state().playhead().place() > before && state().position().status() == Status.PAUSED);
        int after = state().playhead().place();
        robot.push(KeyCode.B);
        Node blank = robot.lookup("#blank").query();
        assertThat(blank.isVisible()).isTrue();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(blank.isVisible()).as("any key brings it back, and does no more").isFalse();
        assertThat(state().playhead().place()).isEqualTo(after);
        robot.push(KeyCode.PAGE_UP);
        await().until(() -> state().playhead().place() < after);
        robot.push(KeyCode.ESCAPE);
        assertThat(view(robot).panes().presentProperty().get()).isFalse();
        assertThat(robot.lookup("#lessons").tryQuery()).isPresent();
    }

    @Tag("long")
    @Test
    void theIntroductionWaitsBehindABlankScreen(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null && state().position().status() == Status.PLAYING);
        robot.push(KeyCode.P).push(KeyCode.B);
        await().until(() -> state().position().status() == Status.PAUSED);
        robot.push(KeyCode.B);
        await().until(() -> state().position().status() == Status.PLAYING && state().introduction());
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        robot.push(KeyCode.B).push(KeyCode.B);
        robot.push(KeyCode.PAGE_DOWN);
        await().until(() -> state().playhead().place() > 0 && state().position().status() == Status.PAUSED);
        assertThat(state().position().status()).as("what was held stays held").isEqualTo(Status.PAUSED);
    }

    @Tag("long")
    @Test
    void aPenDrawsUntilTheNextStepAndEscPutsItAwayBeforeItLeaves(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        Pane ink = robot.lookup("#ink").queryAs(Pane.class);
        robot.push(KeyCode.I);
        assertThat(ink.isVisible()).as("only while presenting").isFalse();
        robot.push(KeyCode.P).push(KeyCode.I);
        robot.drag(ink).dropBy(60, 30);
        assertThat(ink.getChildren()).hasSize(1);
        int before = state().playhead().place();
        robot.push(KeyCode.PAGE_DOWN);
        await().until(() -> state().playhead().place() > before && state().position().status() == Status.PAUSED);
        await().until(() -> ink.getChildren().isEmpty());
        robot.push(KeyCode.O);
        assertThat(robot.lookup("#far-pointer").query().isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(ink.isVisible()).isFalse();
        assertThat(robot.lookup("#far-pointer").query().isVisible()).isFalse();
        assertThat(view(robot).panes().presentProperty().get()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(view(robot).panes().presentProperty().get()).isFalse();
    }

    private tapedeck.deck.DeckState state() {
        return Objects.requireNonNull(link.frame().state());
    }
}
