package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Takes in a window, used as a person does. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class TakesWindowTest {
    private final List<String> calls = new ArrayList<>();
    private @Nullable TakesPane pane;

    @Start
    void start(Stage stage) {
        Actions actions = new Actions(new LiveTexts(Language.ENGLISH));
        pane = new TakesPane(actions, new Appearance(Theme.LIGHT), TakesModelTest.recording(calls));
        stage.setScene(FxTest.scene(pane, actions, 900, 220));
        stage.show();
        show(5);
    }

    private void show(long iteration) {
        Objects.requireNonNull(pane).show(new TakesFrame(List.of(TakesModelTest.take(1, null, 0.1, 9),
                TakesModelTest.take(2, null, 0.2, iteration)), 2, Map.of(), Map.of()));
    }

    private void select(FxRobot robot, int row) {
        TableView<?> table = robot.lookup("#takes").queryTableView();
        robot.interact(() -> table.getSelectionModel().select(row));
    }

    @Tag("long")
    @Test
    void whatIsTypedAfterRenameIsTheName(FxRobot robot) {
        select(robot, 0);
        robot.clickOn("#take-rename");
        robot.interact(() -> show(50)); // takes go on while a name is typed
        robot.write("a b").push(KeyCode.ENTER);
        assertThat(calls).containsExactly("rename 1 a b");
    }

    @Tag("long")
    @Test
    void f2RenamesToo(FxRobot robot) {
        select(robot, 1);
        robot.interact(() -> robot.lookup("#takes").query().requestFocus());
        robot.push(KeyCode.F2).write("best").push(KeyCode.ENTER);
        assertThat(calls).containsExactly("rename 2 best");
    }

    @Test
    void notesAreWrittenToTheTakeThatIsPicked(FxRobot robot) {
        select(robot, 0);
        robot.interact(() -> robot.lookup("#takes").query().requestFocus());
        robot.push(KeyCode.F4).write("a").push(KeyCode.ENTER).write("b").push(KeyCode.ESCAPE);
        assertThat(calls).containsExactly("note 1 a", "note 1 a\n", "note 1 a\nb", "noted");
        calls.clear();
        select(robot, 1);
        assertThat(robot.lookup("#take-notes-area").queryTextInputControl().getText()).isEmpty();
        assertThat(calls).as("nothing is written by looking").isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"ENTER", "ESCAPE"})
    void theTableHasTheKeysBeforeTheFieldGoes(KeyCode end, FxRobot robot) {
        select(robot, 0);
        Node table = robot.lookup("#takes").query();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.F2).write("a");
        List<@Nullable Node> went = new ArrayList<>();
        table.getScene().focusOwnerProperty().addListener((_, before, next) -> {
            if (before instanceof TextField) { // of one that is gone already, the window would say that its focus is lost
                went.add(before.getScene() == null ? null : next);
            }
        });
        robot.push(end);
        assertThat(went).containsExactly(table);
        robot.push(KeyCode.F4).write("b");
        assertThat(calls).endsWith("note 1 b");
    }

    @Tag("long")
    @Test
    void aGroupIsTypedInItsPlaceAndTheTableSortedByKeys(FxRobot robot) {
        select(robot, 0);
        robot.clickOn("#take-group").write("rates").push(KeyCode.ENTER);
        assertThat(calls).containsExactly("group [1] rates");
        robot.interact(() -> show(6));
        robot.interact(() -> robot.lookup("#take-sort").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        TableView<?> table = robot.lookup("#takes").queryTableView();
        assertThat(table.getSortOrder()).singleElement().extracting("id").isEqualTo("take-rate");
    }
}
