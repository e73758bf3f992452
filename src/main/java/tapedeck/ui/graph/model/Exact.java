package tapedeck.ui.graph.model;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TensorState;
import tapedeck.text.Numbers;
import tapedeck.ui.selection.Selection;

/** Everything there is to say about a tensor or Function, with numbers to the last digit. */
public final class Exact {
    private static final int ROWS = 4;
    private static final int COLUMNS = 3;

    private Exact() {}

    public static String of(Selection selection, Shown shown) {
        return switch (selection) {
            case Selection.TensorSelected(long id) -> {
                TensorState tensor = shown.tensors().get(id);
                yield tensor == null ? "" : tensor(tensor);
            }
            case Selection.FunctionSelected(int index) -> {
                Graph.Call call = shown.calls().get(index);
                String module = call == null ? null : call.module();
                yield call != null && module != null
                        ? module + ": " + (call.last() - call.index() + 1) + " Functions, folded"
                        : function(shown.snapshot().functions().get(index), shown);
            }
        };
    }

    private static String tensor(TensorState tensor) {
        List<String> lines = new ArrayList<>();
        String origin = tensor.gradFn() == null ? tensor.parameter() ? "leaf, parameter" : "leaf" : tensor.gradFn();
        lines.add(Names.name(tensor) + "  " + Names.shape(tensor.shape()) + "  " + origin);
        lines.add(array(".data", tensor.data()));
        lines.add(tensor.requiresGrad() ? array(".grad", tensor.grad()) : ".grad  not required");
        return String.join("\n", lines);
    }

    public static String array(String what, @Nullable NdArray array) {
        if (array == null) {
            return what + "  None";
        }
        double[] values = array.toArray();
        if (values.length == 0) {
            return what + "  no elements";
        }
        if (values.length == 1) {
            return what + "  " + Numbers.exact(values[0]);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        StringBuilder text = new StringBuilder(what).append("  from ").append(Numbers.exact(least)).append(" to ")
                .append(Numbers.exact(most)).append(", norm ").append(Numbers.exact(Values.norm(array)));
        int wide = array.dim() == 0 ? 1 : Math.max(1, array.shape().size(-1));
        for (int row = 0; row < Math.min(ROWS, values.length / wide); row++) {
            StringJoiner line = new StringJoiner("  ", "\n  ", wide > COLUMNS ? "  …" : "");
            for (int column = 0; column < Math.min(COLUMNS, wide); column++) {
                line.add(Numbers.exact(values[row * wide + column]));
            }
            text.append(line);
        }
        return text.append(values.length / wide > ROWS ? "\n  …" : "").toString();
    }

    private static String function(FunctionState function, Shown shown) {
        StringJoiner inputs = new StringJoiner(", ");
        function.inputs().forEach(id -> inputs.add(shown.name(id)));
        String scope = function.scope().isEmpty() ? "" : "  in " + function.scope();
        return function.call() + "(" + inputs + ") → " + shown.name(function.output()) + "  " + function.gradFn()
                + scope
                + "\n" + function.derivative() + "\n" + saved(function);
    }

    /** {@code saved (64,10), (10,100)}, and {@code freed} once backward took it away. */
    public static String saved(FunctionState function) {
        if (function.saved().isEmpty()) {
            return "saved nothing";
        }
        StringJoiner shapes = new StringJoiner(", ", "saved ", function.freed() ? ", freed" : "");
        function.saved().forEach(array -> shapes.add(Names.shape(array.shape())));
        return shapes.toString();
    }
}
