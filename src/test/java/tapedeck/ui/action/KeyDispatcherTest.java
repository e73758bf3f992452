package tapedeck.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.action.Chord;
import tapedeck.ui.FxTest;

/** What a key does, by where the focus is. */
class KeyDispatcherTest {
    private final List<Action> done = new ArrayList<>();
    private final Pane graph = new Pane();

    private Actions actions() {
        Actions actions = FxTest.actions();
        for (Action action : List.of(Action.PLAY, Action.THEME, Action.FIND, Action.STEP, Action.FOLLOW,
                Action.ZOOM_IN, Action.KEYS)) {
            actions.bind(action, null, () -> done.add(action));
        }
        KeyDispatcher.enter(graph, ActionContext.GRAPH);
        FxTest.scene(new VBox(graph, new TextField()), actions, 200, 200);
        return actions;
    }

    private static KeyEvent event(KeyCode code, String text, boolean shift, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, shortcut, false, false);
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(event(code, "", false, false));
    }

    @Test
    void whatZoomsDoesSoInTheGraphOnlyAndLettersMeanTheSameAnywhere() throws Exception {
        FxTest.call(() -> {
            actions();
            graph.getParent().fireEvent(event(KeyCode.PLUS, "+", false, false));
            assertThat(done).isEmpty();
            graph.fireEvent(event(KeyCode.PLUS, "+", false, false));
            press(graph.getParent(), KeyCode.L);
            press(graph, KeyCode.SPACE);
            assertThat(done).containsExactly(Action.ZOOM_IN, Action.FOLLOW, Action.PLAY);
            return null;
        });
    }

    @Test
    void aTextFieldKeepsWhatTypesAndMovesInItAndNoMore() throws Exception {
        FxTest.call(() -> {
            actions();
            Node field = graph.getParent().getChildrenUnmodifiable().getLast();
            press(field, KeyCode.D);
            press(field, KeyCode.SPACE);
            press(field, KeyCode.RIGHT);
            assertThat(done).isEmpty();
            press(field, KeyCode.F10);
            field.fireEvent(event(KeyCode.F, "f", false, true));
            assertThat(done).containsExactly(Action.STEP, Action.FIND);
            return null;
        });
    }

    @Test
    void charactersAloneCanBeSwitchedOff() throws Exception {
        FxTest.call(() -> {
            Actions actions = actions();
            actions.charactersProperty().set(false);
            press(graph, KeyCode.D);
            graph.fireEvent(event(KeyCode.SLASH, "?", true, false));
            assertThat(done).isEmpty();
            press(graph, KeyCode.F1);
            press(graph, KeyCode.SPACE);
            assertThat(done).containsExactly(Action.KEYS, Action.PLAY);
            assertThat(actions.tooltip(Action.THEME).get()).as("says no key that does nothing")
                    .isEqualTo(actions.words().of(Action.THEME.help()));
            return null;
        });
    }

    @Test
    void whatIsNotPossibleIsNotDone() throws Exception {
        FxTest.call(() -> {
            Actions actions = actions();
            SimpleBooleanProperty can = new SimpleBooleanProperty();
            actions.bind(Action.PLAY, null, can, () -> done.add(Action.PLAY));
            press(graph, KeyCode.SPACE);
            assertThat(done).isEmpty();
            can.set(true);
            press(graph, KeyCode.SPACE);
            assertThat(done).containsExactly(Action.PLAY);
            return null;
        });
    }

    @Test
    void whatANodeKeepsForItselfIsLeftToIt() throws Exception {
        FxTest.call(() -> {
            actions();
            OwnKeys.leave(graph, KeyCode::isArrowKey);
            press(graph, KeyCode.RIGHT);
            assertThat(done).isEmpty();
            return null;
        });
    }

    @Test
    void everyKeyOfTheTableIsOneThatJavaFxKnows() {
        for (Action action : Action.values()) {
            for (Chord chord : action.keys()) {
                if (!chord.isSign()) {
                    assertThat(KeyDispatcher.combination(chord)).as(action.id()).isNotNull();
                    assertThat(KeyCode.getKeyCode(chord.key())).as(action.id()).isNotNull();
                }
            }
        }
    }
}
