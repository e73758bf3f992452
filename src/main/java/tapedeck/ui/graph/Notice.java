package tapedeck.ui.graph;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says over the last picture why there is no newer one; what takes long can be cancelled. */
final class Notice extends HBox {
    private final Label text = new Label();
    private final Button cancel = new Button("Cancel");

    Notice(Runnable onCancel) {
        getStyleClass().add("notice");
        cancel.setId("cancel-layout");
        cancel.setOnAction(_ -> onCancel.run());
        cancel.managedProperty().bind(cancel.visibleProperty());
        getChildren().addAll(text, cancel);
        setVisible(false);
    }

    /** @param words empty hides the notice */
    void show(String words, boolean cancellable) {
        if (!words.equals(text.getText()) || cancellable != cancel.isVisible()) {
            text.setText(words);
            cancel.setVisible(cancellable);
            setVisible(!words.isEmpty());
            requestLayout();
        }
    }
}
