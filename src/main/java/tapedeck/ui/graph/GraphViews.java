package tapedeck.ui.graph;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.drawing.ModuleRow;
import tapedeck.ui.graph.model.ShownGraph;

/** The graph as a drawing, as a table, as a strip of its modules or of its neurons: one of them is seen. */
final class GraphViews {
    private final GraphView view;
    private final GraphTable table;
    private final ModuleRow strip;
    private final ScrollPane scrolled;
    private final NeuronsFace neurons;

    GraphViews(GraphView view, GraphTable table, ModuleRow strip, NeuronsFace neurons) {
        this.view = view;
        this.table = table;
        this.strip = strip;
        this.neurons = neurons;
        scrolled = new ScrollPane(strip);
        scrolled.setFitToHeight(true);
        scrolled.setFitToWidth(true);
        scrolled.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("strip-scroll");
    }

    /** Each, from the back to the front. */
    Node[] nodes() {
        return new Node[]{view, table, scrolled, neurons};
    }

    /**
     * Shows one of them, and says whether it is the drawing.
     *
     * @param whole what may be seen of what is known to come; null for nothing
     */
    boolean show(@Nullable ShownGraph now, @Nullable TapeSnapshot whole, GraphOptions options) {
        boolean asTable = options.tableViewProperty().get();
        boolean asStrip = !asTable && options.stripProperty().get() && now != null;
        view.setVisible(!asTable && !asStrip);
        table.setVisible(asTable);
        boolean asNeurons = asStrip && now != null && neurons.look(now.snapshot()) && options.neuronsProperty().get();
        scrolled.setVisible(asStrip && !asNeurons);
        neurons.setVisible(asNeurons);
        if (asTable) {
            table.show(now);
        }
        if (asNeurons) {
            neurons.show(options.neuronGradientsProperty().get());
        } else if (asStrip) {
            strip.show(now, whole, options.oneScaleProperty().get());
        }
        return view.isVisible();
    }

    void layout(double width, double height, double margin) {
        view.resizeRelocate(0, 0, width, height);
        table.resizeRelocate(0, 0, width - margin, height);
        scrolled.resizeRelocate(0, 0, width - margin, height);
        neurons.resizeRelocate(0, 0, width - margin, height);
    }
}
