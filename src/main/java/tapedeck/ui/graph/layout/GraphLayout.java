package tapedeck.ui.graph.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Link;

/**
 * The layout of a graph, in pixels before zooming. Every route of an input begins at the border of its tensor's card and ends at that of
 * the junction, every output's the other way round.
 *
 * @param cards by tensor id
 * @param junctions by the Function's place on the tape
 * @param routes of every line of every Function
 * @param frames around the rows of one scope
 * @param size of it all, from the origin
 */
public record GraphLayout(Map<Long, Box> cards, Map<Integer, Box> junctions, Map<Link, Route> routes,
        List<Frame> frames,
        Box size) {
    /** The frame of a module, by its path; that is empty outside all. */
    public record Frame(ModulePath path, Box box) {
        public String title() {
            return path.title();
        }
    }

    /** The places of a part of the graph that was laid out. */
    public GraphLayout of(Graph part) {
        Map<Link, Route> lines = new LinkedHashMap<>();
        for (Graph.Call call : part.calls()) {
            for (int i = -call.outputs().size(); i < call.inputs().size(); i++) {
                Link link = new Link(call.index(), i);
                Route route = routes.get(link);
                if (route != null) {
                    lines.put(link, route);
                }
            }
        }
        Map<Long, Box> places = new LinkedHashMap<>(cards);
        places.keySet().retainAll(part.cards().keySet());
        Map<Integer, Box> functions = new LinkedHashMap<>(junctions);
        functions.keySet().retainAll(part.calls().stream().map(Graph.Call::index).collect(Collectors.toSet()));
        return new GraphLayout(places, functions, lines, frames, size);
    }

    public static final GraphLayout EMPTY = new GraphLayout(Map.of(), Map.of(), Map.of(), List.of(),
            new Box(0, 0, 0, 0));
}
