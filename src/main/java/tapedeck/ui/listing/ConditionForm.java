package tapedeck.ui.listing;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.ui.input.Choice;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** The form from which a new breakpoint is made. */
final class ConditionForm extends VBox {
    private final LiveTexts words;
    private final BreakpointList list;
    private final TextField tensor = new TextField();
    private final NumberField number;
    private ConditionKind kind = ConditionKind.GRAD_ABOVE;

    ConditionForm(LiveTexts words, BreakpointList list) {
        this.words = words;
        this.list = list;
        getStyleClass().add("condition-form");
        Choice<ConditionKind> choice = new Choice<>(words, Message.of("breakpoints.kind"),
                List.of(ConditionKind.values()), ConditionKind::title);
        choice.setId("breakpoint-kind");
        choice.setMaxWidth(Double.MAX_VALUE);
        tensor.setId("breakpoint-tensor");
        tensor.promptTextProperty().bind(words.text("breakpoints.tensor.prompt"));
        tensor.accessibleTextProperty().bind(words.text("breakpoints.tensor"));
        number = new NumberField(words, Message.of("breakpoints.number"), () -> "", this::add,
                NumberField.Leaving.WAITS);
        number.setId("breakpoint-number");
        tensor.setPrefColumnCount(7);
        number.setPrefColumnCount(6);
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox.setHgrow(tensor, Priority.ALWAYS);
        Button add = new Button();
        add.textProperty().bind(words.text("breakpoints.add"));
        add.setId("breakpoint-add");
        add.accessibleTextProperty().bind(words.text("breakpoints.add.help"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> offer());
        tensor.setOnAction(_ -> offer());
        choice.onChosen(this::fit);
        choice.show(kind);
        fit(kind);
        HBox fields = new HBox(tensor, number, add);
        fields.getStyleClass().add("fields");
        getChildren().addAll(choice, fields);
    }

    private void fit(ConditionKind chosen) {
        kind = chosen;
        show(tensor, chosen.isOfTensor());
        show(number, chosen.hasNumber());
        number.promptTextProperty().bind(words.text(chosen.prompt()));
        number.setHelp(chosen.limits().says());
        number.forgive();
    }

    private static void show(Node field, boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }

    private void offer() {
        if (!number.offer()) {
            number.requestFocus();
        }
    }

    private Optional<Message> add(String text) {
        return kind.hasNumber() ? NumberInput.of(text, kind.limits()).give(this::add) : add(0);
    }

    private Optional<Message> add(Number value) {
        list.add(kind.condition(tensor.getText().strip(), value));
        return Optional.empty();
    }
}
