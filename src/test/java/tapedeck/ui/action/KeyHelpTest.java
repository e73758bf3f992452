package tapedeck.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class KeyHelpTest {
    @Test
    void noKeyAndNoWordIsCutHoweverNarrowItIs() throws Exception {
        FxTest.call(() -> {
            for (Language language : Language.values()) {
                VBox content = new KeyHelp(new Actions(new LiveTexts(language))).content();
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

    /** Some window managers open it as low as they may. */
    @Test
    void itsWindowCannotOpenSoLowThatOnlyATitleIsSeen() throws Exception {
        FxTest.call(() -> {
            Stage stage = new Stage();
            stage.setScene(FxTest.scene(new HBox(), 500, 400));
            stage.show();
            new KeyHelp(new Actions(new LiveTexts(Language.GERMAN))).show(stage);
            Window help = Window.getWindows().stream().filter(each -> each.getScene().lookup(".key-help") != null)
                    .findFirst().orElseThrow();
            Parent pane = help.getScene().getRoot();
            assertThat(pane.minHeight(-1)).isGreaterThan(Screen.getPrimary().getVisualBounds().getHeight() / 2);
            help.hide();
            stage.hide();
            return null;
        });
    }
}
