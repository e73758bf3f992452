package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.ui.FxTest;

class ThemeTest {
    private static final URL SHEET = Objects
            .requireNonNull(ThemeTest.class.getResource("/tapedeck/ui/export/export.css"));

    @Tag("long")
    @Test
    void aDialogIsAsDarkAsItsWindowWhateverIsSetForAll() throws Exception {
        FxTest.call(() -> {
            Stage owner = new Stage();
            owner.setScene(new Scene(new Pane()));
            Theme.DARK.apply(owner.getScene());
            String all = Application.getUserAgentStylesheet();
            Theme.LIGHT.apply(new Scene(new Pane())); // another window
            Dialog<Object> dialog = new Dialog<>();
            CheckBox box = new CheckBox("text");
            dialog.getDialogPane().setContent(box);
            Theme.lend(owner, dialog.getDialogPane(), SHEET);
            dialog.getDialogPane().applyCss();
            dialog.getDialogPane().layout();
            Color text = (Color) ((Text) Objects.requireNonNull(box.lookup(".text"))).getFill();
            Application.setUserAgentStylesheet(all);
            assertThat(text.getBrightness()).isGreaterThan(0.7);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledAndWhatIsChosenHaveTheOneAccent(Theme theme) throws Exception {
        FxTest.call(() -> {
            Button filled = new Button("text");
            filled.getStyleClass().add("accent");
            CheckBox chosen = new CheckBox("text");
            chosen.setSelected(true);
            Scene scene = new Scene(new Pane(filled, chosen));
            theme.applyApart(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            for (Region each : List.of(filled, (Region) Objects.requireNonNull(chosen.lookup(".box")))) {
                assertThat(each.getBackground().getFills().getLast().getFill()).isEqualTo(theme.palette().accent());
            }
            assertThat(PaletteTest.contrast((Color) filled.getTextFill(), theme.palette().accent()))
                    .isGreaterThanOrEqualTo(4.5);
            return null;
        });
    }
}
