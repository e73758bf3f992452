package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import tapedeck.ui.theme.Palette;

/** What the colours of the gradient view stand for: powers of ten, 0, and what is no number. */
final class GradientLegend extends HBox {
    private final Label low = new Label();
    private final Label high = new Label();

    GradientLegend() {
        getStyleClass().add("gradient-legend");
        getChildren().addAll(new Label("gradient norm"), low);
        for (int level = 0; level < GradientScale.LEVELS; level++) {
            Region step = new Region();
            step.getStyleClass().addAll("legend-step", "step-" + level);
            getChildren().add(step);
        }
        Region zero = new Region();
        zero.getStyleClass().addAll("legend-step", "step-zero");
        Region not = new Region();
        not.getStyleClass().addAll("legend-step", "step-not-finite");
        getChildren().addAll(high, zero, new Label("0"), not, new Label("nan, ±inf"));
        setMouseTransparent(true);
    }

    void show(GradientScale scale, Palette palette) {
        low.setText("1e" + (int) scale.low());
        high.setText("1e" + (int) scale.high());
        setAccessibleText("Gradient norms from 1e" + (int) scale.low() + " to 1e" + (int) scale.high());
    }
}
