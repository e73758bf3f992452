package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** What a right click on a field offers. */
class FieldMenuTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);

    @Test
    void itSpeaksTheLanguageOfTheWindowAndDoesWhatItSays() throws Exception {
        FxTest.call(() -> {
            TextField field = new TextField("0.1");
            VBox root = new VBox(field, new TextField());
            FieldMenu.install(root, words);
            FxTest.scene(root, 200, 100);
            root.getChildren().getLast().requestFocus();
            field.requestFocus();
            assertThat(field.getContextMenu()).isInstanceOf(FieldMenu.class);
            MenuItem all = item(field, words.of("input.menu.select-all"));
            words.speak(Language.GERMAN);
            assertThat(all.getText()).isEqualTo(words.of("input.menu.select-all"));
            all.fire();
            assertThat(field.getSelectedText()).isEqualTo("0.1");
            item(field, words.of("input.menu.cut")).fire();
            assertThat(field.getText()).isEmpty();
            item(field, words.of("input.menu.undo")).fire();
            assertThat(field.getText()).isEqualTo("0.1");
            return field;
        });
    }

    private static MenuItem item(TextField field, String text) {
        return field.getContextMenu().getItems().stream().filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow();
    }
}
