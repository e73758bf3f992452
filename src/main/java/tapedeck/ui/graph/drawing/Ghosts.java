package tapedeck.ui.graph.drawing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.Names;

/** The pale outlines, with names, of what is known to come. */
final class Ghosts extends Group {
    private boolean all = true;

    Ghosts() {
        setMouseTransparent(true);
    }

    /** Sets whether all that is to come has a ghost, or only the leaves that no Function makes. */
    void setAll(boolean on) {
        all = on;
    }

    /**
     * Shows what is in {@code whole} and not yet in {@code part}.
     *
     * @param known the tape that will be recorded
     */
    void show(GraphLayout whole, Graph graph, GraphLayout part, TapeSnapshot known, double em) {
        getChildren().clear();
        whole.routes().forEach((link, route) -> {
            if (all && !part.routes().containsKey(link)) {
                getChildren().add(line(link, route, em));
            }
        });
        Set<Long> made = known.functions().stream().map(FunctionState::output).collect(Collectors.toSet());
        known.tensors().stream().filter(tensor -> all || !made.contains(tensor.id())).forEach(tensor -> {
            Box box = whole.cards().get(tensor.id());
            if (box != null && !part.cards().containsKey(tensor.id())) {
                getChildren().add(outline("ghost-card", Names.shortName(tensor), box));
            }
        });
        Map<Integer, Box> recorded = part.junctions();
        graph.calls().stream().filter(call -> all && !recorded.containsKey(call.index())).forEach(call -> {
            Box box = whole.junctions().get(call.index());
            if (box != null) {
                getChildren().add(outline("ghost-junction", call.name(), box));
            }
        });
    }

    private static Wire line(Link link, Route route, double em) {
        Wire wire = new Wire(link, route, em);
        wire.getStyleClass().setAll("ghost-wire");
        return wire;
    }

    private static StackPane outline(String styleClass, String name, Box box) {
        Text text = new Text(name);
        text.getStyleClass().add("ghost-name");
        StackPane outline = new StackPane(text);
        outline.getStyleClass().add(styleClass);
        outline.setManaged(false);
        outline.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        return outline;
    }
}
