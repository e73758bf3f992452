package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
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
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.Take;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.input.Choice;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The training bench in the real window, used as a person does. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class BenchWindowTest {
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 990, 700);
        ((MainView) scene.getRoot()).panes().wayProperty().set(WindowLayout.TRAIN);
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

    private List<Take> takes() {
        return link.workbench().takes();
    }

    @Tag("long")
    @Test
    void aRateDraggedDuringARunIsMarkedAndABranchFromThePastIsASecondCurve(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.interact(() -> link.commands().setTempo(Tempo.free()));
        await().until(() -> state().isFreeRun() && state().position().iteration() > 2_000);
        Node slider = robot.lookup("#rate-slider").query();
        robot.drag(slider.lookup(".thumb"), MouseButton.PRIMARY).moveBy(-slider.getLayoutBounds().getWidth() * 0.2, 0)
                .drop();
        await().until(() -> !state().settings().changes().commands().isEmpty());
        long changed = state().settings().changes().commands().getFirst().iteration();
        await().until(() -> state().position().iteration() > changed + 1_000);
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED
                && snapshot().iteration() == state().position().iteration());

        robot.clickOn("#iteration").write("1000").push(KeyCode.ENTER);
        await().until(() -> snapshot().iteration() == 1_000 && state().playhead().replaying() == 0);
        await().until(() -> robot.lookup("#continue").query().isVisible());
        robot.clickOn("#continue");
        await().until(() -> takes().size() == 2 && state().position().status() == Status.PAUSED
                && state().position().iteration() == 1_000);
        robot.push(KeyCode.SPACE);
        await().untilAsserted(() -> assertThat(state().position().iteration()).as("the focus is not in a field")
                .isGreaterThan(1_000));
        robot.push(KeyCode.SPACE);
        await().until(() -> state().position().status() == Status.PAUSED);
        long paused = state().position().iteration();
        robot.doubleClickOn("#rate-field").push(KeyCode.SHORTCUT, KeyCode.A).write("0.5").push(KeyCode.ENTER);
        robot.interact(link::togglePlay);
        await().until(() -> state().position().iteration() > paused + 2_000);

        Take first = takes().get(0);
        Take second = takes().get(1);
        assertThat(second.branch()).isEqualTo(new Take.Branch(first.id(), 1_000));
        assertThat(second.changes().commands()).extracting(change -> change.iteration()).containsExactly(paused + 1);
        for (int i = 0; i < 1_000 / second.losses().stride(); i++) {
            assertThat(second.losses().last(i)).isEqualTo(first.losses().last(i));
        }
        assertThat(link.frame().takes().all()).hasSize(2);
    }

    @Test
    void aNetworkThatIsBuiltIsANewTakeAndNothingOfTheOldRunShows(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        Condition loss = new Condition.LossBelow(1e-9);
        robot.interact(() -> {
            MainView view = (MainView) robot.lookup(".main-view").query();
            view.debugger().breakpoints().add(new Condition.OnFunction(99, "pow", Phase.FORWARD)); // never
            view.debugger().breakpoints().add(loss);
            link.commands().setTempo(Tempo.free());
            link.workbench().build(Catalogue.firstNetwork());
        });
        await().until(() -> takes().size() == 2 && link.frame().snapshot() != null);
        assertThat(snapshot().tensors()).extracting(tensor -> tensor.name()).doesNotContain("squared");
        assertThat(link.workbench().currentTake()).isEqualTo(2);
        assertThat(link.choices().breakpointsProperty().get()).extracting(Breakpoint::condition).containsExactly(loss);
        robot.interact(() -> link.workbench().select(1));
        await().until(() -> link.workbench().currentTake() == 1 && link.frame().snapshot() != null);
        assertThat(snapshot().tensors()).extracting(tensor -> tensor.name()).contains("x", "w1");
    }

    @Tag("long")
    @Test
    void theKeysOfAnOpenListAreItsOwnAndALessonIsOpenedOnEnterOnly(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.clickOn("#lessons");
        await().until(() -> robot.lookup("#lessons").queryAs(Choice.class).isBusy());
        robot.push(KeyCode.DOWN).push(KeyCode.END).push(KeyCode.DOWN);
        assertThat(state().position().status()).isEqualTo(Status.PLAYING);
        assertThat(link.workbench().lessonProperty().get()).isEqualTo(new Catalogue().first());
        robot.push(KeyCode.ESCAPE);
        await().until(() -> !robot.lookup("#lessons").queryAs(Choice.class).isBusy());
        assertThat(link.workbench().lessonProperty().get()).isEqualTo(new Catalogue().first());
        robot.push(KeyCode.DOWN).push(KeyCode.UP);
        assertThat(link.workbench().lessonProperty().get()).as("nor by the arrows of a closed box").isEqualTo(
                new Catalogue().first());
        robot.push(KeyCode.ESCAPE).clickOn("#lessons").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        await().until(() -> !new Catalogue().first().equals(link.workbench().lessonProperty().get()));
    }
}
