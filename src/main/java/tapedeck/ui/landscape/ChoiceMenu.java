package tapedeck.ui.landscape;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** A quiet menu of choices, each with a tick while it is the one. On the FX thread only. */
abstract class ChoiceMenu extends MenuButton {
    private final Runnable onChange;

    /** @param onChange told when something else is chosen */
    ChoiceMenu(String id, Runnable onChange) {
        this.onChange = onChange;
        setId(id);
        getStyleClass().add("quiet");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Ticks what is chosen. */
    abstract void tick();

    /** A choice that is not in the menu yet. */
    final CheckMenuItem choice(String id, ObservableValue<String> text, Runnable then) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.textProperty().bind(text);
        item.setOnAction(_ -> {
            then.run();
            tick();
            onChange.run();
        });
        return item;
    }

    /** A choice at the end of the menu. */
    final CheckMenuItem add(String id, ObservableValue<String> text, Runnable then) {
        CheckMenuItem item = choice(id, text, then);
        getItems().add(item);
        return item;
    }
}
