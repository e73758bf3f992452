package tapedeck.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class MenuItemsTest {
    @Test
    void aNameKeepsItsUnderscores() throws Exception {
        FxTest.call(() -> {
            Actions actions = new Actions(LiveTexts.ofSystem());
            actions.bind(Action.UNDO, Feather.CORNER_UP_LEFT, () -> {});
            actions.entitle(Action.UNDO, new SimpleObjectProperty<>(Message.verbatim("set batch_size")));
            MenuItem item = new MenuItems(actions).item(Action.UNDO);
            assertThat(item.getText()).isEqualTo("set batch_size");
            assertThat(item.isMnemonicParsing()).as("else the _ is taken for the key of an s").isFalse();
            return null;
        });
    }
}
