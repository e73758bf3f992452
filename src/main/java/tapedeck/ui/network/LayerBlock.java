package tapedeck.ui.network;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.text.Message;
import tapedeck.ui.input.Choice;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** A hidden layer: its width and activation to change, and a button that takes it away. */
final class LayerBlock extends VBox {
    private final NumberField width;
    private final Choice<Activation> activation;

    /** @param onRefused is told when a width is refused, or is no longer */
    LayerBlock(LiveTexts words, EditorModel model, int index, Runnable onRefused) {
        int number = index + 1;
        getStyleClass().add("editor-layer");
        setId("editor-layer-" + number);
        Button remove = new Button("×");
        remove.getStyleClass().addAll("editor-small", "remove");
        remove.accessibleTextProperty().bind(words.text("network.layer.remove", "layer", number));
        remove.setOnAction(_ -> model.remove(index));
        width = new NumberField(words, Message.of("network.layer.width", "layer", number), () -> text(model, index),
                text -> model.typeWidth(index, text), NumberField.Leaving.RESTORES);
        width.setHelp(EditorModel.WIDTH.says());
        width.setPrefColumnCount(4);
        width.refusedProperty().subscribe((_, _) -> onRefused.run());
        OptionCell cell = new OptionCell(words, Message.of("network.layer", "layer", number), width);
        activation = new Choice<>(words, Message.of("network.layer.activation", "layer", number),
                List.of(Activation.values()), each -> Message.verbatim(each.title()));
        activation.setMaxWidth(Double.MAX_VALUE);
        activation.onOffered(chosen -> model.choose(index, chosen));
        HBox head = new HBox(cell, remove);
        head.getStyleClass().add("editor-layer-head");
        HBox.setHgrow(cell, Priority.ALWAYS);
        getChildren().addAll(head, activation);
    }

    private static String text(EditorModel model, int index) {
        List<LayerSpec> layers = model.draft().hidden();
        return index < layers.size() ? String.valueOf(layers.get(index).width()) : "";
    }

    boolean isRefused() { return width.refusedProperty().get(); }

    void refresh(LayerSpec layer) {
        width.restore();
        activation.show(layer.activation());
    }
}
