package tapedeck.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.text.Words;

/** What the colours of the gradient view stand for: powers of ten, 0, and what is no number. */
final class GradientLegend extends VBox {
    private final Label low = new Label();
    private final Label high = new Label();
    private final Words words;

    GradientLegend(Words words) {
        this.words = words;
        getStyleClass().addAll("graph-legend", "gradient-legend");
        low.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        getChildren().add(high);
        for (int level = GradientScale.LEVELS - 1; level >= 0; level--) {
            getChildren().add(step("step-" + level));
        }
        getChildren().addAll(low, step("step-zero"), new Label("0"), step("step-not-finite"), new Label("nan"),
                new Label("±inf"));
        setMouseTransparent(true);
    }

    private static Region step(String styleClass) {
        Region step = new Region();
        step.getStyleClass().addAll("legend-step", styleClass);
        return step;
    }

    void show(GradientScale scale) {
        low.setText("1e" + (int) scale.low());
        high.setText("1e" + (int) scale.high());
        accessibleTextProperty().bind(words.text("graph.legend.gradients", "low", low.getText(), "high",
                high.getText()));
    }
}
