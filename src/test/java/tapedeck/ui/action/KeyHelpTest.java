package tapedeck.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.text.Words;

class KeyHelpTest {
    @Test
    void noKeyAndNoWordIsCutHoweverNarrowItIs() throws Exception {
        FxTest.call(() -> {
            for (Language language : Language.values()) {
                VBox content = new KeyHelp(new Actions(new Words(language))).content();
                FxTest.scene(content, 500, 400);
                assertThat(content.lookupAll(".keys")).hasSizeGreaterThan(40);
                for (Node node : content.lookupAll(".label")) {
                    assertThat(((Label) node).getWidth()).as("%s", ((Label) node).getText())
                            .isGreaterThanOrEqualTo(node.prefWidth(-1) - 1);
                }
            }
            return null;
        });
    }
}
