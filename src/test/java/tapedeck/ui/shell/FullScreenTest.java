package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
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

    @Test
    void escLeavesItAfterAllThatWasOpenedIn() throws Exception {
        DeckLink link = new DeckLink(Path.of(""));
        FxTest.call(() -> {
            Stage stage = new Stage();
            stage.setScene(
                    Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1000, 660));
            MainView view = (MainView) stage.getScene().getRoot();
            view.applyCss();
            stage.setFullScreen(true);
            view.panes().presentProperty().set(true);
            view.selection().select(new Selection.FunctionSelected(0));
            escape(view);
            assertThat(view.panes().presentProperty().get()).as("presenting ends first").isFalse();
            assertThat(stage.isFullScreen()).isTrue();
            escape(view);
            assertThat(view.selection().selected()).as("then what is picked goes").isNull();
            assertThat(stage.isFullScreen()).isTrue();
            escape(view);
            assertThat(stage.isFullScreen()).isFalse();
            view.dispose();
            return null;
        });
        link.close();
    }

    private static void escape(MainView view) {
        Objects.requireNonNull(view.lookup("#graph"))
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false,
                        false));
    }
}
