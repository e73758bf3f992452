package tapedeck.ui.controls;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** The section for the bounds at which the training is to hold by itself: a box to tick and a number each. */
final class StopsSection extends VBox {
    StopsSection(LiveTexts words, StopsModel model) {
        getStyleClass().add("rows");
        Label title = new Label();
        title.textProperty().bind(words.text("controls.stops"));
        title.getStyleClass().add("heading");
        getChildren().add(title);
        for (StopKind kind : StopKind.values()) {
            getChildren().add(row(words, model, kind));
        }
    }

    private static SettingLine row(LiveTexts words, StopsModel model, StopKind kind) {
        String id = "stop-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Message name = Message.of("controls.stop", "kind", kind.title());
        CheckBox box = new CheckBox();
        box.textProperty().bind(words.text(kind.title()));
        box.setId(id);
        box.accessibleTextProperty().bind(words.text(name));
        box.selectedProperty().bindBidirectional(model.set(kind));
        return new SettingLine(box, kind.hasNumber() ? field(words, id, name, model, kind) : new Region());
    }

    private static Node field(LiveTexts words, String id, Message name, StopsModel model, StopKind kind) {
        NumberField field = NumberField.of(words, name, model.number(kind), kind.limits());
        field.setId(id + "-field");
        field.setMinWidth(USE_PREF_SIZE);
        return field;
    }
}
