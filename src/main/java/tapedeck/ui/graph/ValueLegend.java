package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Thumbnail;

/** What the colours of a thumbnail stand for: from minus to plus the largest magnitude of its own numbers. */
final class ValueLegend extends VBox {
    private static final int STEPS = 33;

    private final ImageView bar = new ImageView();

    ValueLegend(Words words) {
        getStyleClass().addAll("graph-legend", "value-legend");
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = 1 - 2.0 * i / (STEPS - 1);
        }
        bar.setImage(Thumbnail.of(NdArray.of(values, STEPS, 1), 1, STEPS, 1).image(1, 1));
        bar.setSmooth(false);
        bar.setManaged(false);
        StackPane box = new StackPane(bar);
        box.getStyleClass().add("legend-bar");
        box.widthProperty().addListener((_, _, width) -> bar.setFitWidth(width.doubleValue()));
        box.heightProperty().addListener((_, _, height) -> bar.setFitHeight(height.doubleValue()));
        Label most = new Label();
        Label least = new Label();
        most.textProperty().bind(words.text("graph.legend.most"));
        least.textProperty().bind(words.text("graph.legend.least"));
        getChildren().addAll(most, box, least);
        accessibleTextProperty().bind(words.text("graph.legend.values"));
        setMouseTransparent(true);
    }
}
