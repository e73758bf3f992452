package tapedeck.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** The box that finds an action by what is typed. */
class ActionFinderTest {
    private final List<Action> done = new ArrayList<>();
    private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);

    private ActionFinder opened(Actions actions) {
        for (Action action : Action.values()) {
            actions.bind(action, null, possible, () -> done.add(action));
        }
        ActionFinder finder = new ActionFinder(actions);
        FxTest.scene(new StackPane(finder), actions, 900, 600);
        finder.open();
        return finder;
    }

    private static void type(ActionFinder finder, String text, KeyCode... keys) {
        TextField field = (TextField) finder.lookup("#action-query");
        field.setText(text);
        for (KeyCode key : keys) {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    @SuppressWarnings("unchecked") // the id says which
    private static List<Action> found(ActionFinder finder) {
        return ((ListView<BoundAction>) finder.lookup("#actions-found")).getItems().stream().map(BoundAction::action)
                .toList();
    }

    @Test
    void enterDoesTheFirstAndTheBoxGoesAway() throws Exception {
        FxTest.call(() -> {
            ActionFinder finder = opened(new Actions(new LiveTexts(Language.ENGLISH)));
            type(finder, "full", KeyCode.ENTER);
            assertThat(done).containsExactly(Action.FULL_SCREEN);
            assertThat(finder.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void findsInTheLanguageThatIsSpoken() throws Exception {
        FxTest.call(() -> {
            ActionFinder finder = opened(new Actions(new LiveTexts(Language.GERMAN)));
            type(finder, "vollbild");
            assertThat(found(finder)).containsExactly(Action.FULL_SCREEN);
            type(finder, "leertaste");
            assertThat(found(finder)).containsExactly(Action.PLAY);
            return null;
        });
    }

    @Test
    void arrowsChooseAndEscapeDoesNothing() throws Exception {
        FxTest.call(() -> {
            ActionFinder finder = opened(new Actions(new LiveTexts(Language.ENGLISH)));
            type(finder, "zoom", KeyCode.DOWN, KeyCode.ENTER);
            assertThat(done).containsExactly(Action.ZOOM_OUT);
            finder.open();
            type(finder, "zoom", KeyCode.ESCAPE);
            assertThat(finder.isVisible()).isFalse();
            assertThat(done).hasSize(1);
            return null;
        });
    }

    @Test
    void whatIsNotPossibleIsListedAndNotDone() throws Exception {
        FxTest.call(() -> {
            ActionFinder finder = opened(new Actions(new LiveTexts(Language.ENGLISH)));
            possible.set(false);
            type(finder, "full", KeyCode.ENTER);
            assertThat(found(finder)).containsExactly(Action.FULL_SCREEN);
            assertThat(done).isEmpty();
            assertThat(finder.isVisible()).isTrue();
            return null;
        });
    }

    @Test
    void whatBelongsToAPaneIsFoundOnlyFromThere() throws Exception {
        FxTest.call(() -> {
            ActionFinder finder = opened(new Actions(new LiveTexts(Language.ENGLISH)));
            type(finder, "take-delete");
            assertThat(found(finder)).isEmpty();
            return null;
        });
    }
}
