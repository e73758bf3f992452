package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The window without its frame. */
class FullScreenTest {
    @Test
    void noHintLiesOverTheGraph() throws Exception {
        DeckLink link = new DeckLink(Path.of(""));
        FxTest.call(() -> {
            Stage stage = new Stage();
            stage.setScene(
                    Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1000, 660));
            assertThat(stage.getFullScreenExitHint()).isEmpty();
            assertThat(stage.getFullScreenExitKeyCombination()).as("not before what is to be closed first")
                    .isEqualTo(KeyCombination.NO_MATCH);
            return null;
        });
        link.close();
    }

    @Tag("long")
    @Test
    void escEndsWhatWasOpenedLastAndTheFullScreenWhenNothingElseIs() throws Exception {
        DeckLink link = new DeckLink(Path.of(""));
        FxTest.call(() -> {
            Stage stage = new Stage();
            stage.setScene(
                    Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1000, 660));
            assertThat(stage.getFullScreenExitKeyCombination()).as("JavaFX's own, which would go first")
                    .isEqualTo(KeyCombination.NO_MATCH);
            MainView view = (MainView) stage.getScene().getRoot();
            view.applyCss();
            view.layout();
            stage.setFullScreen(true);
            view.panes().presentProperty().set(true);
            esc(view.graph());
            assertThat(view.panes().presentProperty().get()).isFalse();
            view.selection().select(new Selection.TensorSelected(1));
            esc(view.graph());
            assertThat(view.selection().selectedProperty().get()).isNull();
            esc(view.lookup(".number-field"));
            assertThat(stage.isFullScreen()).as("one by one").isTrue();
            esc(view.graph());
            assertThat(stage.isFullScreen()).isFalse();
            return null;
        });
        link.close();
    }

    private static void esc(Node focused) {
        Event.fireEvent(focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
