package tapedeck.ui.graph;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** Says over the last picture why there is no newer one; what takes long can be cancelled. */
final class Notice extends HBox {
    private final LiveTexts words;
    private final Label text = new Label();
    private final Button cancel = new Button();
    private @Nullable Message shown;

    Notice(LiveTexts words, Runnable onCancel) {
        this.words = words;
        getStyleClass().add("notice");
        cancel.setId("cancel-layout");
        cancel.textProperty().bind(words.text("graph.cancel"));
        cancel.setOnAction(_ -> onCancel.run());
        cancel.managedProperty().bind(cancel.visibleProperty());
        text.setWrapText(true);
        cancel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, cancel);
        setVisible(false);
    }

    @Override
    public Orientation getContentBias() { return Orientation.HORIZONTAL; }

    /** @param message null hides the notice */
    void show(@Nullable Message message, boolean cancellable) {
        if (Objects.equals(message, shown) && cancellable == cancel.isVisible()) {
            return;
        }
        shown = message;
        if (message != null) {
            text.textProperty().bind(words.text(message));
        }
        cancel.setVisible(cancellable);
        setVisible(message != null);
        requestLayout();
    }
}
