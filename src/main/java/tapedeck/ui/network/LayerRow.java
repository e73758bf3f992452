package tapedeck.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tapedeck.lesson.network.NetworkSpec;

/** The network from its inputs to its head, with a button between any two layers that adds one. */
final class LayerRow extends HBox {
    private final EditorModel model;
    private final Consumer<String> mistake;
    private final List<LayerBlock> blocks = new ArrayList<>();
    private final Label inputs = new Label();
    private final Label outputs = new Label();

    /** @param mistake says why a width was refused, and is told of an empty text when all is well */
    LayerRow(EditorModel model, Consumer<String> mistake) {
        this.model = model;
        this.mistake = mistake;
        getStyleClass().add("editor-layers");
        refresh(model.draft());
    }

    void refresh(NetworkSpec spec) {
        inputs.setText(String.valueOf(spec.generated().kind().inputs()));
        outputs.setText(String.valueOf(spec.outputs()));
        if (blocks.size() != spec.hidden().size() || getChildren().isEmpty()) {
            build(spec);
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).refresh(spec.hidden().get(i));
        }
    }

    private void build(NetworkSpec spec) {
        blocks.clear();
        List<Node> row = new ArrayList<>(List.of(end("x", inputs), adder(0)));
        for (int i = 0; i < spec.hidden().size(); i++) {
            LayerBlock block = new LayerBlock(model, i, mistake);
            blocks.add(block);
            row.add(block);
            row.add(adder(i + 1));
        }
        row.add(end("head", outputs));
        getChildren().setAll(row);
    }

    private static VBox end(String name, Label size) {
        Label title = new Label(name);
        title.getStyleClass().add("editor-name");
        size.getStyleClass().setAll("label", "mono", "editor-size");
        VBox box = new VBox(title, size);
        box.getStyleClass().add("editor-end");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Button adder(int index) {
        Button add = new Button("+");
        add.getStyleClass().addAll("editor-small", "add");
        add.setId("editor-add-" + index);
        add.setAccessibleText(index == 0 ? "Add a layer before the first" : "Add a layer after layer " + index);
        add.setDisable(!model.hasRoom());
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.add(index));
        return add;
    }
}
