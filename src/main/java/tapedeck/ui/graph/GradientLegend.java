package tapedeck.ui.graph;

import javafx.scene.control.Label;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.text.Words;

/** What the colours of the gradient view stand for: powers of ten, 0, and what is no number. */
final class GradientLegend extends ColourBar {
    private final Label low;
    private final Label high;
    private final Words words;

    GradientLegend(Words words) {
        super("gradient-legend");
        this.words = words;
        high = caption("");
        for (int level = GradientScale.LEVELS - 1; level >= 0; level--) {
            step("step-" + level);
        }
        low = caption("");
        step("step-zero");
        caption("0");
        step("step-not-finite");
        caption("nan");
        caption("±inf");
    }

    void show(GradientScale scale) {
        low.setText("1e" + (int) scale.low());
        high.setText("1e" + (int) scale.high());
        accessibleTextProperty().bind(words.text("graph.legend.gradients", "low", low.getText(), "high",
                high.getText()));
    }
}
