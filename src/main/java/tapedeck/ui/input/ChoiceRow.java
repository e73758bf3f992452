package tapedeck.ui.input;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** One of several on one line: its name and what is chosen. */
public final class ChoiceRow<T> extends HBox {
    private final ChoiceBox<T> box = new ChoiceBox<>();
    private boolean showing;

    public ChoiceRow(String id, String name, List<T> all, Function<T, String> title, Consumer<T> then) {
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is not typed");
            }
        });
        box.getItems().setAll(all);
        box.valueProperty().subscribe((_, now) -> {
            if (!showing && now != null) {
                then.accept(now);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("row-line");
        getChildren().addAll(label, space, box);
    }

    /** Shows what is in force. */
    public void show(T now) {
        showing = true;
        box.setValue(now);
        showing = false;
    }

    /** Whether it is open to choose. */
    public boolean isBusy() { return box.isShowing(); }
}
