package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.selection.Selection;

/** Finds tensors by name or shape, and Functions by call, {@code grad_fn} or module. */
public final class GraphSearch {
    private GraphSearch() {}

    /** Returns what fits, tensors that are called exactly so first, else in the tape's order; nothing for blank text. */
    public static List<Selection> of(TapeSnapshot snapshot, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Selection> exact = new ArrayList<>();
        List<Selection> found = new ArrayList<>();
        for (TensorState tensor : snapshot.tensors()) {
            String name = Names.name(tensor).toLowerCase(Locale.ROOT);
            if (name.equals(wanted)) {
                exact.add(new Selection.TensorSelected(tensor.id()));
            } else if (name.contains(wanted) || isShape(tensor, wanted)) {
                found.add(new Selection.TensorSelected(tensor.id()));
            }
        }
        for (FunctionState function : snapshot.functions()) {
            if ((function.call() + "\n" + function.gradFn() + "\n" + function.scope().text()).toLowerCase(Locale.ROOT)
                    .contains(wanted)) {
                found.add(new Selection.FunctionSelected(function.index()));
            }
        }
        exact.addAll(found);
        return exact;
    }

    /** {@code (64,10)}, {@code 64, 10}, {@code 64x10}, {@code 64 by 10}. */
    private static boolean isShape(TensorState tensor, String wanted) {
        String digits = wanted.replaceAll("[\\s()\\[\\]]+", " ").strip().replaceAll("\\s*(,|x|×|by)\\s*", ",");
        return digits.contains(",") && ElementPlace.shape(tensor).equals("(" + digits + ")");
    }

    /** A folding in which what was found is seen. */
    public static ModuleFolding unfolding(ShownGraph shown, Selection found, ModuleFolding folding) {
        ModuleFolding next = folding;
        List<FunctionState> functions = shown.snapshot().functions();
        for (FunctionState function : functions) {
            boolean about = switch (found) {
                case Selection.FunctionSelected(int index) -> function.index() == index;
                case Selection.TensorSelected(long id) -> !shown.graph().cards().containsKey(id)
                        && (function.output() == id || function.inputs().contains(id));
            };
            if (about) {
                for (ModulePath path : function.scope().around()) {
                    next = next.of(functions).contains(path) ? next.with(path, false) : next;
                }
            }
        }
        return next;
    }
}
