package tapedeck.ui.graph.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.ModuleFolding;

/**
 * The placement of a graph by the viewer: what he folded, and which cards he dragged. Immutable.
 *
 * @param folding which modules are one card
 * @param moved how far tensors' cards were dragged from where the layout has them, in the drawing's pixels, by id
 */
public record Placement(ModuleFolding folding, Map<Long, Point> moved) {
    /** As the layout has it. */
    public static final Placement NONE = new Placement(ModuleFolding.NONE, Map.of());

    public Placement {
        moved = Map.copyOf(moved);
    }

    /** The same with other modules folded. */
    public Placement with(ModuleFolding next) {
        return new Placement(next, moved);
    }

    /** The same with one module a card, or not. */
    public Placement withFolded(ModulePath path, boolean folded) {
        return with(folding.with(path, folded));
    }

    /** The same with all modules of {@code functions} a card, or none. */
    public Placement withAll(List<FunctionState> functions, boolean folded) {
        return with(folding.withAll(functions, folded));
    }

    /** The same with a card so many pixels further. */
    public Placement withMoved(long tensor, double dx, double dy) {
        Map<Long, Point> next = new HashMap<>(moved);
        next.merge(tensor, new Point(dx, dy), (a, b) -> a.plus(b.x(), b.y()));
        return new Placement(folding, next);
    }
}
