package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** The list of a choice, with the mouse and the keys. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class ChoiceListTest {
    private final List<KeyCode> heard = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Choice<String> choice = new Choice<>(new LiveTexts(Language.ENGLISH), Message.of("input.momentum"),
                List.of("Spirals", "Circles", "Rings", "Sine", "Square"), Message::verbatim);
        Pane root = new VBox(choice);
        stage.setScene(FxTest.scene(root, 300, 300));
        stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
        stage.show();
        choice.onChosen(told::add);
        choice.show("Rings");
    }

    @SuppressWarnings("unchecked") // it is the only one
    private static Choice<String> choice(FxRobot robot) {
        return robot.lookup(".choice").queryAs(Choice.class);
    }

    @Test
    void itBeginsAtWhatIsInForceHoweverItIsOpened(FxRobot robot) {
        Choice<String> choice = choice(robot);
        robot.clickOn(choice).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(told).containsExactly("Sine");
        assertThat(choice.isBusy()).isFalse();
        robot.push(KeyCode.DOWN);
        assertThat(choice.isBusy()).as("opened by an arrow").isTrue();
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(choice.getValue()).isEqualTo("Rings");
        robot.push(KeyCode.SPACE).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(choice.getValue()).isEqualTo("Circles");
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(choice.isBusy()).isFalse();
        assertThat(choice.getValue()).as("itself again").isEqualTo("Circles");
        assertThat(told).hasSize(3);
    }

    @Tag("long")
    @Test
    void escLeavesAllAsItWas(FxRobot robot) {
        Choice<String> choice = choice(robot);
        robot.clickOn(choice).push(KeyCode.UP).push(KeyCode.ESCAPE);
        assertThat(choice.isBusy()).isFalse();
        assertThat(choice.getValue()).isEqualTo("Rings");
        assertThat(choice.isFocused()).isTrue();
        assertThat(told).isEmpty();
    }

    @Tag("long")
    @Test
    void aLetterGoesToTheNextNameThatBeginsWithItAndRound(FxRobot robot) {
        Choice<String> choice = choice(robot);
        robot.clickOn(choice).write("s").push(KeyCode.P).push(KeyCode.ENTER);
        assertThat(heard).as("keys of the list mean nothing in the window").isEmpty();
        robot.clickOn(choice).write("ss").push(KeyCode.ENTER);
        robot.clickOn(choice).write("x").push(KeyCode.ENTER);
        assertThat(told).containsExactly("Sine", "Spirals");
    }
}
