package tapedeck.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tapedeck.ui.theme.LiveTexts;

/** The layers of a network that was written by hand, to look at, and a button that describes one of one's own. */
final class WrittenRow extends HBox {
    private final Button own = new Button();

    WrittenRow(LiveTexts words, Runnable describeOwn) {
        getStyleClass().add("editor-layers");
        setId("editor-written");
        own.textProperty().bind(words.text("network.own"));
        own.getStyleClass().add("editor-button");
        own.setId("editor-own");
        own.setMinWidth(USE_PREF_SIZE);
        own.setOnAction(_ -> describeOwn.run());
    }

    void show(WrittenNetwork network) {
        List<Node> row = new ArrayList<>();
        for (WrittenNetwork.Layer layer : network.layers()) {
            if (!row.isEmpty()) {
                row.add(new Label("→"));
            }
            VBox block = new VBox(label(layer.name(), "editor-name"));
            layer.parameters().forEach(each -> block.getChildren().add(label(each, "mono")));
            block.getStyleClass().addAll("editor-layer", "written");
            block.setMinWidth(USE_PREF_SIZE);
            row.add(block);
        }
        row.add(own);
        getChildren().setAll(row);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
