package tapedeck.ui.graph.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.Spotlight;

/**
 * All that what is picked comes from and all that comes from it: ancestors, descendants and itself.
 *
 * @param functions by their place on the tape
 */
public record Lineage(Set<Long> tensors, Set<Integer> functions) {
    /** Returns what is not dimmed: what is lit, else what belongs to the selection; null if nothing is dimmed. */
    public static @Nullable Lineage of(List<FunctionState> tape, @Nullable Selection selection,
            @Nullable Spotlight spotlight) {
        return spotlight == null
                ? of(tape, selection)
                : spotlight.graph() ? null : new Lineage(spotlight.tensors(), spotlight.functions());
    }

    /** Of a selection on a tape; null if nothing is picked, or nothing that is on this tape. */
    public static @Nullable Lineage of(List<FunctionState> tape, @Nullable Selection selection) {
        Set<Long> up = new HashSet<>();
        Set<Long> down = new HashSet<>();
        Set<Integer> functions = new HashSet<>();
        switch (selection) {
            case null -> {
                return null;
            }
            case Selection.TensorSelected(long id) when tape.stream()
                    .anyMatch(each -> each.output() == id || each.inputs().contains(id)) -> {
                up.add(id);
                down.add(id);
            }
            case Selection.FunctionSelected(int index) when index >= 0 && index < tape.size() -> {
                functions.add(index);
                up.addAll(tape.get(index).inputs());
                down.add(tape.get(index).output());
            }
            case Selection _ -> {
                return null;
            }
        }
        // Inputs come before outputs on a tape: one walk in each direction finds everything.
        for (FunctionState function : tape.reversed()) {
            if (up.contains(function.output())) {
                functions.add(function.index());
                up.addAll(function.inputs());
            }
        }
        for (FunctionState function : tape) {
            if (function.inputs().stream().anyMatch(down::contains)) {
                functions.add(function.index());
                down.add(function.output());
            }
        }
        up.addAll(down);
        return new Lineage(up, functions);
    }

    public boolean has(Graph.Call call) {
        for (int i = call.index(); i <= call.last(); i++) {
            if (functions.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** A line is lit if both its ends are. */
    public boolean has(Graph.Call call, Link link) {
        long tensor = link.isOutput()
                ? call.outputs().get(Link.OUTPUT - link.input())
                : call.inputs().get(link.input());
        return has(call) && tensors.contains(tensor);
    }
}
