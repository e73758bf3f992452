package tapedeck.ui.network;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.LayerSpec;

/** A hidden layer: its width and activation to change, and a button that takes it away. */
final class LayerBlock extends VBox {
    private final NumberInput width;
    private final Chooser<Activation> activation;
    private final OptionCell cell;

    /** @param mistake says why a width was refused: there is no room for it here */
    LayerBlock(EditorModel model, int index, Consumer<String> mistake) {
        LayerSpec layer = model.draft().hidden().get(index);
        String name = "layer " + (index + 1);
        getStyleClass().add("editor-layer");
        setId("editor-layer-" + (index + 1));
        Button remove = new Button("×");
        remove.getStyleClass().addAll("editor-small", "remove");
        remove.setAccessibleText("Remove " + name);
        remove.setOnAction(_ -> model.remove(index));
        width = new NumberInput(4, () -> text(model, index));
        cell = new OptionCell(name, width, why -> mistake.accept(why.isEmpty() ? "" : name + ": " + why));
        width.setAccessibleText(name + ", neurons, 1 to " + LayerSpec.GREATEST_WIDTH);
        width.onTyped(text -> model.typeWidth(index, text), cell);
        activation = new Chooser<>(List.of(Activation.values()), Activation::title, layer.activation());
        activation.setAccessibleText(name + ", activation");
        activation.onChosen(chosen -> model.choose(index, chosen));
        HBox head = new HBox(cell, remove);
        head.getStyleClass().add("editor-layer-head");
        HBox.setHgrow(cell, Priority.ALWAYS);
        getChildren().addAll(head, activation);
    }

    private static String text(EditorModel model, int index) {
        List<LayerSpec> layers = model.draft().hidden();
        return index < layers.size() ? String.valueOf(layers.get(index).width()) : "";
    }

    void refresh(LayerSpec layer) {
        width.restore();
        cell.say("");
        activation.restore(layer.activation());
    }
}
