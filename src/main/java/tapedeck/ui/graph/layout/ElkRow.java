package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/**
 * A row as ELK sees it. A junction and the cards above it are one node to ELK, a <em>block</em>; a tensor that comes
 * from an earlier row enters at a small node in the first column, and one that is used in a later row leaves at one
 * in the last. The order is the tape's.
 */
final class ElkRow {
    private final Row row;
    private final CardSizes metrics;
    private final boolean hanging;
    private final LeafRooms rooms;
    private final Map<Long, Graph.Card> cards = new HashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Long, ElkNode> tensors = new LinkedHashMap<>();
    private final Map<Long, ElkPort> sources = new HashMap<>();
    private final Map<Long, ElkPort> targets = new HashMap<>();
    private final Map<Integer, ElkNode> blocks = new LinkedHashMap<>();
    private final Map<Long, ElkNode> entries = new LinkedHashMap<>();
    private final Map<Long, ElkEdge> exits = new LinkedHashMap<>();
    private final Map<Link, ElkEdge> links = new LinkedHashMap<>();

    /** @param hanging whether leaves may hang over the cards beside their Function */
    ElkRow(Row row, CardSizes metrics, boolean hanging) {
        this.row = row;
        this.metrics = metrics;
        row.cards().forEach(card -> cards.put(card.id(), card));
        this.hanging = hanging;
        rooms = LeafRooms.of(row, metrics);
        configure();
        row.entering().forEach(this::enter);
        for (Graph.Call call : row.calls()) {
            call.inputs().forEach(this::place);
            connect(call);
        }
        row.cards().forEach(card -> place(card.id()));
        row.leaving().forEach(this::leave);
    }

    Row row() {
        return row;
    }

    CardSizes metrics() {
        return metrics;
    }

    /** Returns what ELK lays out. */
    ElkNode root() {
        return root;
    }

    /** Cards in the flow of the row, by tensor. */
    Map<Long, ElkNode> tensors() {
        return tensors;
    }

    /** A Function's junction with the cards above it. */
    ElkNode block(int function) {
        return Objects.requireNonNull(blocks.get(function));
    }

    Map<Long, ElkNode> entries() {
        return entries;
    }

    Map<Long, ElkEdge> exits() {
        return exits;
    }

    Map<Link, ElkEdge> links() {
        return links;
    }

    Graph.Card card(long id) {
        return Objects.requireNonNull(cards.get(id));
    }

    /** The tensors that stand above a Function's junction. */
    List<Long> sides(Graph.Call call) {
        return LeafRoom.sides(call, cards);
    }

    /** The height they need, with the line down to the junction; 0 without any. */
    double above(Graph.Call call) {
        double above = sides(call).stream().mapToDouble(id -> card(id).height()).max().orElse(0);
        return above == 0 ? 0 : above + stem(call);
    }

    /** The line from a Function up to the cards above it. */
    double stem(Graph.Call call) {
        return room(call).stem();
    }

    /** The room of a Function with the cards above it. */
    LeafRoom room(Graph.Call call) {
        return hanging ? rooms.of(call) : LeafRoom.standing(call, cards, metrics);
    }

    private boolean isSide(long id) {
        Graph.Card card = cards.get(id);
        return card != null && card.kind().isAboveJunction();
    }

    private void configure() {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, metrics.rowGap());
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, metrics.columnGap());
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, metrics.columnGap());
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, metrics.track());
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, metrics.track());
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, metrics.track());
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, metrics.track());
        // Packed side by side, components would stand in the way of the lines from and to other rows.
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS,
                row.entering().isEmpty() && row.leaving().isEmpty());
    }

    private ElkNode node(double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
        return node;
    }

    private static ElkPort port(ElkNode node, PortSide side, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, y);
        return port;
    }

    private void enter(long id) {
        ElkNode node = node(LeafRooms.entryWidth(row, metrics), 2);
        node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
        entries.put(id, node);
        sources.put(id, port(node, PortSide.EAST, 1));
    }

    private void leave(long id) {
        ElkNode node = node(2, 2);
        node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
        exits.put(id, ElkGraphUtil.createSimpleEdge(source(id), port(node, PortSide.WEST, 1)));
    }

    private void place(long id) {
        if (tensors.containsKey(id) || !cards.containsKey(id) || isSide(id)) {
            return;
        }
        ElkNode node = node(card(id).width(), card(id).height());
        tensors.put(id, node);
        sources.put(id, port(node, PortSide.EAST, node.getHeight() / 2));
        targets.put(id, port(node, PortSide.WEST, node.getHeight() / 2));
    }

    private ElkPort source(long id) {
        return Objects.requireNonNull(sources.get(id));
    }

    private void connect(Graph.Call call) {
        List<Integer> flows = new ArrayList<>();
        for (int i = 0; i < call.inputs().size(); i++) {
            if (!isSide(call.inputs().get(i))) {
                flows.add(i);
            }
        }
        double height = Math.max(call.height(), metrics.junctionHeight(Math.max(flows.size(), call.outputs().size())));
        double above = above(call);
        ElkNode block = node(room(call).width(), above + height);
        blocks.put(call.index(), block);
        double center = above + height / 2;
        for (int k = 0; k < flows.size(); k++) {
            double y = center + (k - (flows.size() - 1) / 2.0) * metrics.portStep();
            int input = flows.get(k);
            links.put(new Link(call.index(), input),
                    ElkGraphUtil.createSimpleEdge(source(call.inputs().get(input)), port(block, PortSide.WEST, y)));
        }
        for (int k = 0; k < call.outputs().size(); k++) {
            place(call.outputs().get(k));
            ElkPort output = targets.get(call.outputs().get(k));
            if (output != null) {
                double y = center + (k - (call.outputs().size() - 1) / 2.0) * metrics.portStep();
                links.put(Link.output(call.index(), k),
                        ElkGraphUtil.createSimpleEdge(port(block, PortSide.EAST, y), output));
            }
        }
    }
}
