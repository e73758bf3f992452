package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
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
            return null;
        });
        link.close();
    }
}
