package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class DetachedGraphTest {
    @Test
    void aPictureInAnotherThemeLeavesMenusAndDialogsOfTheWindowAsTheyAre() throws Exception {
        FxTest.call(() -> {
            String before = Application.getUserAgentStylesheet();
            for (Theme theme : Theme.values()) {
                new DetachedGraph(new LiveTexts(Language.ENGLISH), theme).close();
                assertThat(Application.getUserAgentStylesheet()).isEqualTo(before);
            }
            return null;
        });
    }
}
