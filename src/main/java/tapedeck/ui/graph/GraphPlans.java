package tapedeck.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.export.page.GraphPlan;
import tapedeck.export.page.GraphPlanner;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.PaneRoom;
import tapedeck.ui.graph.layout.Route;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardNumbers;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;
import tapedeck.ui.graph.model.ModuleFolding;
import tapedeck.ui.graph.model.NumberGrid;

/** The graph's layout as data, for what is drawn without a window. On any thread. */
public final class GraphPlans implements GraphPlanner {
    private static final double EM = 14;
    /** The room for which it is laid out: a page beside its program. */
    private static final PaneRoom PAPER = new PaneRoom(960, 560, EM, true, true);

    @Override
    public GraphPlan plan(TapeSnapshot graph) {
        LayoutEngine.Request request = PAPER.request(graph, ModuleFolding.NONE);
        GraphLayout layout = new LayoutEngine().layout(request, () -> false);
        Map<Long, TensorState> tensors = graph.tensors().stream()
                .collect(Collectors.toMap(TensorState::id, each -> each));
        CardNumbers numbers = request.metrics().numbers();
        List<GraphPlan.Card> cards = request.graph().cards().values().stream().filter(
                each -> layout.cards().containsKey(each.id()) && tensors.containsKey(each.id()))
                .map(each -> card(each, Objects.requireNonNull(layout.cards().get(each.id())),
                        Objects.requireNonNull(tensors.get(each.id())), numbers))
                .toList();
        Map<Integer, Graph.Call> calls = request.graph().calls().stream()
                .collect(Collectors.toMap(Graph.Call::index, each -> each));
        List<GraphPlan.Junction> junctions = layout.junctions().entrySet().stream()
                .map(each -> junction(Objects.requireNonNull(calls.get(each.getKey())), each.getValue())).toList();
        List<GraphPlan.Wire> wires = layout.routes().entrySet().stream()
                .map(each -> wire(each.getKey(), each.getValue(),
                        Objects.requireNonNull(calls.get(each.getKey().function()))))
                .toList();
        Set<ModulePath> known = layout.frames().stream().map(GraphLayout.Frame::path).collect(Collectors.toSet());
        List<GraphPlan.Frame> frames = known.equals(Set.of(ModulePath.NONE))
                ? List.of()
                : layout.frames().stream().map(each -> frame(each.title(), each.box())).toList();
        return new GraphPlan(EM, request.metrics().detail().isBrief(), layout.size().x() + layout.size().width(),
                layout.size().y() + layout.size().height(),
                cards, junctions, wires, frames);
    }

    @Override
    public int drawn(TapeSnapshot graph) {
        return PAPER.request(graph, ModuleFolding.NONE).graph().calls().size();
    }

    private static GraphPlan.Card card(Graph.Card card, Box box, TensorState tensor, CardNumbers numbers) {
        boolean number = card.kind() == CardKind.CONSTANT || card.kind() == CardKind.UNMADE;
        return new GraphPlan.Card(card.id(), box.x(), box.y(), box.width(), box.height(),
                number ? null : cells(numbers.grid(tensor), tensor, numbers));
    }

    private static GraphPlan.@Nullable Cells cells(@Nullable NumberGrid grid, TensorState tensor, CardNumbers numbers) {
        return grid == null
                ? null
                : new GraphPlan.Cells(grid.rows(), grid.columns(), numbers.isStacked(grid),
                        numbers.hasGradient(tensor));
    }

    private static GraphPlan.Junction junction(Graph.Call call, Box box) {
        return new GraphPlan.Junction(call.index(), call.last(), call.name(), box.x(), box.y(), box.width(),
                box.height(), call.module() != null);
    }

    private static GraphPlan.Wire wire(Link link, Route route, Graph.Call call) {
        long tensor = link.isOutput()
                ? call.outputs().get(Link.OUTPUT - link.input())
                : call.inputs().get(link.input());
        return new GraphPlan.Wire(link.function(), tensor, link.isOutput(),
                route.points().stream().flatMap(point -> Stream.of(point.x(), point.y())).toList());
    }

    private static GraphPlan.Frame frame(String title, Box box) {
        return new GraphPlan.Frame(title, box.x(), box.y(), box.width(), box.height());
    }
}
