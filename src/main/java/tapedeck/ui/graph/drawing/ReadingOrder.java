package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.graph.model.Graph;

/** The order of the Tab key: inputs, Function, output, as the tape has them. */
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Node> of(Graph graph, Map<Long, ? extends Node> cards, Map<Integer, ? extends Node> junctions) {
        Set<Node> order = new LinkedHashSet<>();
        for (Graph.Call call : graph.calls()) {
            call.inputs().forEach(id -> add(order, cards.get(id)));
            add(order, junctions.get(call.index()));
            call.outputs().forEach(id -> add(order, cards.get(id)));
        }
        order.addAll(cards.values());
        return new ArrayList<>(order);
    }

    private static void add(Set<Node> order, @Nullable Node node) {
        if (node != null) {
            order.add(node);
        }
    }
}
