package tapedeck.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.ui.theme.LiveTexts;

/** The network from its inputs to its head, with a button between any two layers that adds one. */
final class LayerRow extends HBox {
    private final EditorModel model;
    private final LiveTexts words;
    private final List<LayerBlock> blocks = new ArrayList<>();
    private final Label inputs = new Label();
    private final Label outputs = new Label();
    private final Runnable onRefused;

    /** @param onRefused is told when a width is refused, or is no longer */
    LayerRow(LiveTexts words, EditorModel model, Runnable onRefused) {
        this.model = model;
        this.onRefused = onRefused;
        this.words = words;
        getStyleClass().add("editor-layers");
        refresh(model.draft());
    }

    /** Returns whether the width of any layer was refused and stands there. */
    boolean isRefused() {
        return blocks.stream().anyMatch(LayerBlock::isRefused);
    }

    void refresh(NetworkSpec spec) {
        inputs.setText(String.valueOf(spec.data().inputs()));
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
        List<Node> row = new ArrayList<>(List.of(end("network.inputs", inputs), adder(0)));
        for (int i = 0; i < spec.hidden().size(); i++) {
            LayerBlock block = new LayerBlock(words, model, i, onRefused);
            blocks.add(block);
            row.add(block);
            row.add(adder(i + 1));
        }
        row.add(end("network.head", outputs));
        getChildren().setAll(row);
    }

    private VBox end(String key, Label size) {
        Label title = new Label();
        title.textProperty().bind(words.text(key));
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
        add.accessibleTextProperty().bind(words.text("network.layer.add", "layer", index));
        add.setDisable(!model.hasRoom());
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.add(index));
        return add;
    }
}
