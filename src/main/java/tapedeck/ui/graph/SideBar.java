package tapedeck.ui.graph;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.text.Words;

/** At the graph's edge: its tools, and below them what its colours stand for. */
final class SideBar extends VBox {
    private final GraphTools tools;
    private final ValueLegend values;
    private final GradientLegend gradients;

    SideBar(GraphTools tools, Words words) {
        this.tools = tools;
        values = new ValueLegend(words);
        gradients = new GradientLegend(words);
        getStyleClass().add("graph-side");
        getChildren().addAll(tools, values, gradients);
        setPickOnBounds(false);
        values.managedProperty().bind(values.visibleProperty());
        gradients.managedProperty().bind(gradients.visibleProperty());
    }

    /**
     * Wraps the tools where they would be cut, and leaves the legend out where it would be: the tools matter more, and
     * the hover card says the numbers.
     */
    void fit(double height) {
        tools.wrap(height);
        for (VBox legend : new VBox[]{values, gradients}) {
            double taken = tools.prefHeight(-1) + getSpacing();
            legend.setOpacity(taken + legend.prefHeight(-1) <= height ? 1 : 0);
        }
    }

    /** @param shown null if there is nothing to explain */
    void show(@Nullable Shown shown, boolean byGradient) {
        values.setVisible(shown != null && !byGradient);
        gradients.setVisible(shown != null && byGradient);
        if (shown != null && byGradient) {
            gradients.show(shown.scale());
        }
    }
}
