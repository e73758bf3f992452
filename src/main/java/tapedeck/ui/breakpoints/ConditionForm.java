package tapedeck.ui.breakpoints;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a new breakpoint is made with. A message stands at the field until what is typed changes. */
final class ConditionForm extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final BreakpointList list;
    private final ChoiceBox<ConditionKind> kind = new ChoiceBox<>();
    private final TextField tensor = new TextField();
    private final TextField number = new TextField();
    private final Label message = new Label();

    ConditionForm(BreakpointList list) {
        this.list = list;
        getStyleClass().add("condition-form");
        kind.setId("breakpoint-kind");
        kind.getItems().setAll(ConditionKind.values());
        kind.setAccessibleText("What holds the deck");
        kind.setMaxWidth(Double.MAX_VALUE);
        tensor.setId("breakpoint-tensor");
        tensor.setPromptText("any parameter");
        tensor.setAccessibleText("Tensor whose gradient is meant; empty for any parameter");
        number.setId("breakpoint-number");
        number.getStyleClass().add("mono");
        number.setAccessibleText("Number");
        tensor.setPrefColumnCount(7);
        number.setPrefColumnCount(6);
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox.setHgrow(tensor, Priority.ALWAYS);
        message.setId("breakpoint-message");
        message.getStyleClass().add("message");
        message.setWrapText(true);
        message.managedProperty().bind(message.visibleProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        Button add = new Button("Add");
        add.setId("breakpoint-add");
        add.setAccessibleText("Add breakpoint");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> add());
        number.setOnAction(_ -> add());
        tensor.setOnAction(_ -> add());
        number.textProperty().subscribe(() -> say(""));
        kind.valueProperty().subscribe(this::fit);
        kind.setValue(ConditionKind.GRAD_ABOVE);
        HBox fields = new HBox(tensor, number, add);
        fields.getStyleClass().add("fields");
        getChildren().addAll(kind, fields, message);
    }

    private void fit(ConditionKind chosen) {
        if (chosen != null) {
            show(tensor, chosen.isOfTensor());
            show(number, chosen.hasNumber());
            number.setPromptText(chosen.prompt());
            say("");
        }
    }

    private static void show(TextField field, boolean shown) {
        field.setVisible(shown);
        field.setManaged(shown);
    }

    private void add() {
        switch (ConditionInput.of(kind.getValue(), tensor.getText(), number.getText())) {
            case ConditionInput.Accepted(var condition) -> {
                list.add(condition);
                number.clear();
            }
            case ConditionInput.Refused(String why) -> {
                say(why);
                number.requestFocus();
            }
        }
    }

    private void say(String why) {
        message.setText(why);
        number.pseudoClassStateChanged(REFUSED, !why.isEmpty());
        number.setAccessibleHelp(why);
    }
}
