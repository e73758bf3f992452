package tapedeck.ui.network;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of several, by its title. */
final class Chooser<T> extends ComboBox<T> {
    private boolean restoring;

    Chooser(List<T> all, Function<T, String> title, T inForce) {
        getStyleClass().add("editor-chooser");
        getItems().setAll(all);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is not typed");
            }
        });
        restore(inForce);
    }

    /** What is done when somebody chooses. */
    void onChosen(Consumer<T> apply) {
        setOnAction(_ -> {
            if (!restoring && getValue() != null) {
                apply.accept(getValue());
            }
        });
    }

    /** Shows what is in force. */
    void restore(T inForce) {
        restoring = true;
        setValue(inForce);
        restoring = false;
    }
}
