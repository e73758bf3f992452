package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.ui.theme.Thumbnail;

/** What the colours of a thumbnail stand for: from minus to plus the largest magnitude of its own numbers. */
final class ValueLegend extends VBox {
    private static final int STEPS = 33;

    private final ImageView bar = new ImageView();

    ValueLegend() {
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
        getChildren().addAll(new Label("+max"), box, new Label("−max"));
        setAccessibleText("Colours of thumbnails: brown above zero, white zero, blue below, up to the largest"
                + " magnitude in each; the card of exact values says it");
        setMouseTransparent(true);
    }
}
