package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Comparator;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** From a table that is open to one that is prepared otherwise and trains, with keys alone. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class DataKeysTest {
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
        stage.setScene(scene);
        stage.show();
        pulse.start();
        link.workbench().open(new Catalogue().find("iris").orElseThrow());
    }

    @Stop
    void stop() {
        pulse.stop();
        link.close();
    }

    private static MainView view(FxRobot robot) {
        return robot.lookup(".main-view").queryAs(MainView.class);
    }

    private static Node focused(FxRobot robot) {
        return view(robot).getScene().getFocusOwner();
    }

    /** The card of the last step: that of x and y comes behind it. */
    private static Node lastStep(FxRobot robot) {
        return robot.lookup(".step-card").queryAll().stream().filter(card -> card.lookup(".toggle-switch").isVisible())
                .max(Comparator.comparingDouble(card -> card.localToScene(0, 0).getX())).orElseThrow();
    }

    @Tag("long")
    @Test
    void aStepIsSwitchedOffAndTheTableTrainedOn(FxRobot robot) {
        await().until(() -> link.frame().snapshot() != null);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await().until(() -> !robot.lookup(".step-card").queryAll().isEmpty());
        int take = link.workbench().currentTake();
        Node card = lastStep(robot);
        robot.interact(card::requestFocus);
        robot.push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo(card.lookup(".toggle-switch"));
        robot.push(KeyCode.SPACE);
        Node train = robot.lookup("#train-on-it").query();
        await().until(() -> !train.isDisabled());
        for (int i = 0; i < 20 && !train.isFocused(); i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        robot.push(KeyCode.SPACE);
        await().until(() -> link.workbench().currentTake() != take);
        assertThat(view(robot).panes().wayProperty().get()).isEqualTo(WindowLayout.TRAIN);
    }
}
