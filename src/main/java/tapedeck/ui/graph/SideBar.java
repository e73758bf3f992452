package tapedeck.ui.graph;

import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** At the graph's edge: its tools, and below them what its colours stand for. */
final class SideBar extends VBox {
    private final GraphTools tools;
    private final ValueLegend values;
    private final GradientLegend gradients;

    SideBar(GraphTools tools, Words words, Appearance appearance) {
        this.tools = tools;
        values = new ValueLegend(words);
        gradients = new GradientLegend(words, appearance);
        getStyleClass().add("graph-side");
        getChildren().addAll(tools, values, gradients);
        setPickOnBounds(false);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
    }

    /** Whether there are tools, or only the key to the colours. */
    void setWithTools(boolean with) {
        tools.setVisible(with);
    }

    /** Wraps the tools where they would be cut; the key to the colours is always whole. */
    void fit(double height) {
        VBox key = values.isVisible() ? values : gradients;
        tools.wrap(height - (key.isVisible() ? key.prefHeight(-1) + getSpacing() : 0));
    }

    /** @param shown null if there is nothing to explain */
    void show(@Nullable Shown shown, boolean onOneScale) {
        values.setVisible(shown != null && !onOneScale);
        gradients.setVisible(shown != null && onOneScale);
        if (shown != null && onOneScale) {
            gradients.show(shown.scale());
        }
    }
}
