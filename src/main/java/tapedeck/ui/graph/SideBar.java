package tapedeck.ui.graph;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** At the graph's edge: its tools, and below them what its colours stand for; beside a strip a wide key alone. */
final class SideBar extends VBox {
    /** Over the corner they stand inside the graph's frame, whose lines would else go through them. */
    private static final double INSIDE = 2.2;

    private final GraphTools tools;
    private final ValueLegend values;
    private final GradientLegend gradients;
    private final StripLegend strip;
    private @Nullable ObservableValue<Boolean> keyed;
    private boolean isOver;
    private boolean isColoured;

    SideBar(GraphTools tools, LiveTexts words, Appearance appearance, GraphOptions options) {
        this.tools = tools;
        values = new ValueLegend(words, appearance);
        gradients = new GradientLegend(words, appearance);
        strip = new StripLegend(words, appearance, options);
        strip.setVisible(false);
        VBox.setVgrow(strip, Priority.ALWAYS);
        getStyleClass().add("graph-side");
        getChildren().addAll(tools, values, gradients, strip);
        setPickOnBounds(false);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
    }

    /** Returns whether it takes no room: its tools alone lie in a line over the corner, where no card stands. */
    boolean isOver() {
        return isOver;
    }

    /**
     * Stands at the right of a pane, with its tools wrapped where they would be cut; the key to the colours is always
     * whole.
     */
    void fit(double width, double height, double margin) {
        VBox key = values.isVisible() ? values : gradients;
        tools.wrap(isOver ? 0 : height - margin - (key.isVisible() ? key.prefHeight(-1) + getSpacing() : 0));
        double inset = isOver ? INSIDE * margin : margin;
        resize(prefWidth(-1), height - 2 * inset);
        relocate(width - getWidth() - inset, inset);
    }

    /** Has the key seen while {@code on} is true; its room stays, so that no card moves when the pointer comes. */
    void showKeyWhile(ObservableValue<Boolean> on) {
        keyed = on; // held here, for what it is made of holds it only weakly
        keyed.subscribe(_ -> fade());
    }

    /** Numbers that are written alone have no colours to be explained; the room stays for those that come. */
    private void fade() {
        boolean on = keyed == null || keyed.getValue();
        values.setOpacity(on && isColoured ? 1 : 0);
        gradients.setOpacity(on ? 1 : 0);
    }

    /**
     * @param now null if there is nothing to explain
     * @param whole what is known to come of it
     * @param hasNeurons whether it can be shown neuron by neuron
     */
    void show(@Nullable ShownGraph now, @Nullable TapeSnapshot whole, GraphOptions options, boolean hasNeurons) {
        boolean onOneScale = options.oneScaleProperty().get();
        boolean beside = options.stripProperty().get();
        ShownGraph shown = options.tableViewProperty().get() ? null : now;
        boolean explained = options.legendPinnedProperty().get();
        isOver = options.inspectedProperty().get() && !explained && !onOneScale && !beside;
        tools.setVisible(!beside && !explained && options.toolsShownProperty().get());
        strip.setVisible(beside && (explained || hasNeurons));
        strip.show(shown, onOneScale, explained, hasNeurons);
        values.setVisible(shown != null && !onOneScale && !beside && !isOver
                && (tools.isVisible() || isColoured(whole == null ? shown.snapshot() : whole)));
        gradients.setVisible(shown != null && onOneScale && !beside);
        isColoured = shown != null && isColoured(shown.snapshot());
        fade();
        if (shown != null && onOneScale) {
            gradients.show(shown.scale());
        }
    }

    private static boolean isColoured(TapeSnapshot snapshot) {
        return snapshot.tensors().stream().anyMatch(each -> each.data().numel() > 1);
    }
}
