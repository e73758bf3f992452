package tapedeck.ui.selection;

import java.util.HashSet;
import java.util.Set;

/**
 * The light on parts of the window, as on a stage: all else is dimmed. Immutable.
 *
 * @param graph whether all of the graph is
 * @param things of the graph
 * @param listing whether all of the listing is
 * @param lines of the program, from 1
 */
public record Spotlight(boolean graph, Set<Selection> things, boolean listing, Set<Integer> lines) {
    public Spotlight {
        things = Set.copyOf(things);
        lines = Set.copyOf(lines);
    }

    /** The tensors among the things, by their ids. */
    public Set<Long> tensors() {
        Set<Long> tensors = new HashSet<>();
        for (Selection each : things) {
            if (each instanceof Selection.TensorSelected(long id)) {
                tensors.add(id);
            }
        }
        return tensors;
    }

    /** The Functions among the things, by their places on the tape. */
    public Set<Integer> functions() {
        Set<Integer> functions = new HashSet<>();
        for (Selection each : things) {
            if (each instanceof Selection.FunctionSelected(int index)) {
                functions.add(index);
            }
        }
        return functions;
    }
}
