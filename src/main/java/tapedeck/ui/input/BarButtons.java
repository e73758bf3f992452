package tapedeck.ui.input;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * Makes the buttons of a line that offers something: small ones, never cut. On the FX thread only.
 *
 * @param words the language they are made in; a change of it does not reach them
 */
public record BarButtons(LiveTexts words) {
    /** One that says what it does. */
    public Button action(String id, Message title, Runnable then) {
        Button button = small(id, then);
        button.setText(words.of(title));
        return button;
    }

    /** The cross that takes the line away; {@code says} what it does for those who do not see it. */
    public Button close(String id, Message says, Runnable then) {
        Button button = small(id, then);
        button.getStyleClass().add("flat");
        button.setGraphic(new FontIcon(Feather.X));
        button.setAccessibleText(words.of(says));
        return button;
    }

    private static Button small(String id, Runnable then) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }
}
