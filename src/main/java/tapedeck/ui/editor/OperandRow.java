package tapedeck.ui.editor;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import tapedeck.program.ScriptFailure;

/** The expression that failed, and its operands with their shapes; a click on one picks it on the graph. On the FX thread only. */
final class OperandRow extends FlowPane {
    private Consumer<String> onPicked = _ -> {};

    OperandRow() {
        getStyleClass().add("code");
        setMinHeight(USE_PREF_SIZE);
    }

    /** Has {@code picked} told the name of the operand that is clicked. */
    void setOnPicked(Consumer<String> picked) {
        onPicked = picked;
    }

    /** Shows another failure's. */
    void show(ScriptFailure told) {
        getChildren().clear();
        String expression = told.expression();
        if (!expression.isEmpty() && told.operands().stream().noneMatch(each -> each.name().equals(expression))) {
            Label code = new Label(expression);
            code.getStyleClass().add("expression");
            code.setWrapText(true);
            getChildren().add(code);
        }
        for (ScriptFailure.Operand each : told.operands()) {
            Hyperlink link = new Hyperlink(text(each));
            link.getStyleClass().add("operand");
            link.setOnAction(_ -> {
                link.setVisited(false);
                onPicked.accept(each.name());
            });
            getChildren().add(link);
        }
        setManaged(!getChildren().isEmpty());
    }

    /** Returns what it says, on one line. */
    static String spoken(ScriptFailure told) {
        return told.expression() + " "
                + told.operands().stream().map(OperandRow::text).collect(Collectors.joining(", "));
    }

    private static String text(ScriptFailure.Operand operand) {
        return operand.name() + " " + operand.shape() + " " + operand.type();
    }
}
