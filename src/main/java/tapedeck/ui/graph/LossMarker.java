package tapedeck.ui.graph;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.model.Names;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/** At the edge of the graph behind which the loss is: its name and an arrow, which lead there. Not seen while the loss is. */
final class LossMarker extends Button {
    private final GraphView view;
    private final LiveTexts words;
    private long loss = -1;

    LossMarker(GraphView view, LiveTexts words) {
        this.view = view;
        this.words = words;
        getStyleClass().add("loss-marker");
        setVisible(false);
        setOnAction(_ -> view.camera().reveal(new Selection.TensorSelected(loss)));
    }

    /** Points to the loss of what is shown; nowhere if that is seen, or {@code isDrawn} is false. */
    void update(@Nullable ShownGraph now, boolean isDrawn) {
        Long id = now == null ? null : now.snapshot().loss();
        Box box = id == null || !isDrawn ? null : view.drawing().arrangement().cards().get(id);
        TensorState tensor = now == null || id == null ? null : now.tensors().get(id);
        Box seen = view.camera().seen();
        setVisible(box != null && tensor != null && !seen.contains(new Point(box.centerX(), box.centerY())));
        if (box != null && tensor != null && isVisible()) {
            loss = tensor.id();
            String name = Names.shortName(tensor);
            setAccessibleText(words.of("graph.loss.reveal", "name", name));
            place(name, box, seen);
        }
    }

    private void place(String name, Box box, Box seen) {
        boolean right = box.centerX() > seen.right();
        boolean left = box.centerX() < seen.x();
        setText(left ? "← " + name : name + (right ? " →" : box.centerY() > seen.bottom() ? " ↓" : " ↑"));
        applyCss();
        autosize();
        double margin = view.em() * 0.4;
        double scale = view.viewport().scale();
        double x = right ? view.getWidth() : left ? 0 : (box.centerX() - seen.x()) * scale - getWidth() / 2;
        double y = (box.centerY() - seen.y()) * scale - getHeight() / 2;
        double top = Math.clamp(y, margin, Math.max(margin, view.getHeight() - getHeight() - margin));
        double most = Math.max(margin, view.getWidth() - getWidth() - margin);
        double wanted = Math.clamp(x, margin, most);
        relocate(DoubleStream.of(wanted, most, margin).filter(each -> isFree(each, top)).findFirst().orElse(wanted),
                top); // beside the graph rather than on it
    }

    /** Returns whether nothing would be covered there. */
    private boolean isFree(double x, double y) {
        Box seen = view.camera().seen();
        double scale = view.viewport().scale();
        Box place = new Box(seen.x() + x / scale, seen.y() + y / scale, getWidth() / scale, getHeight() / scale);
        GraphLayout all = view.drawing().arrangement();
        return Stream.concat(all.cards().values().stream(), all.junctions().values().stream())
                .noneMatch(place::overlaps);
    }
}
