package tapedeck.ui.graph.model;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementText;
import tapedeck.explain.GradientNames;
import tapedeck.explain.InNames;
import tapedeck.explain.Place;
import tapedeck.explain.SavedTensors;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.selection.Selection;

/** Everything there is to say about a tensor or Function, with numbers to the last digit. */
public final class Exact {
    private static final int ROWS = 4;
    private static final int COLUMNS = 3;

    private Exact() {}

    /** In lines; null if it is not shown. */
    public static @Nullable Message of(Selection selection, Shown shown) {
        return switch (selection) {
            case Selection.TensorSelected(long id) -> {
                TensorState tensor = shown.tensors().get(id);
                yield tensor == null ? null : tensor(tensor, shown.snapshot().stepped().contains(id));
            }
            case Selection.FunctionSelected(int index) -> {
                Graph.Call call = shown.calls().get(index);
                ModulePath module = call == null ? null : call.module();
                yield call != null && module != null
                        ? Message.of("graph.exact.folded", "module", module.text(), "functions", call.size())
                        : function(shown.snapshot().functions().get(index), shown);
            }
        };
    }

    private static Message tensor(TensorState tensor, boolean stepped) {
        String gradFn = tensor.gradFn();
        Message origin = gradFn != null
                ? Message.verbatim(gradFn)
                : tensor.parameter() ? Message.of("graph.parameter") : Message.of("graph.leaf");
        return Message.of("graph.exact.tensor", "name", Names.name(tensor), "shape", Place.shape(tensor),
                "origin", origin, "data",
                stepped
                        ? Message.of("graph.exact.after-step", "data", array(".data", tensor.data(), tensor.type()))
                        : array(".data", tensor.data(), tensor.type()),
                "grad",
                tensor.requiresGrad()
                        ? array(GradientNames.label(tensor), tensor.grad(), tensor.type())
                        : Message.of("graph.exact.notrequired"));
    }

    /** @param what {@code .data}, {@code .grad}, {@code ∂loss/∂h} */
    static Message array(String what, @Nullable NdArray array, DType type) {
        if (array == null) {
            return Message.of("graph.exact.none", "what", what);
        }
        double[] values = array.toArray();
        if (values.length == 0) {
            return Message.of("graph.exact.empty", "what", what);
        }
        if (values.length == 1) {
            return Message.of("graph.exact.number", "what", what, "number", ElementText.exact(values[0], type));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return Message.of("graph.exact.array", "what", what, "least", ElementText.exact(least, type), "most",
                ElementText.exact(most, type), "norm", Numbers.exact(Values.norm(array)), "rows",
                rows(values, array, type));
    }

    private static String rows(double[] values, NdArray array, DType type) {
        int wide = array.dim() == 0 ? 1 : Math.max(1, array.shape().size(-1));
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < Math.min(ROWS, values.length / wide); row++) {
            StringJoiner line = new StringJoiner("  ", "\n  ", wide > COLUMNS ? "  …" : "");
            for (int column = 0; column < Math.min(COLUMNS, wide); column++) {
                line.add(ElementText.exact(values[row * wide + column], type));
            }
            text.append(line);
        }
        return text.append(values.length / wide > ROWS ? "\n  …" : "").toString();
    }

    private static Message function(FunctionState function, Shown shown) {
        if (MissingFunction.isUnmade(function.output())) {
            return Message.list(List.of(Message.verbatim(call(function, shown)), Message.of("graph.unmade")));
        }
        String call = made(function, shown) + "  " + function.gradFn();
        return Message.of("graph.exact.function", "call",
                function.scope().isEmpty()
                        ? Message.verbatim(call)
                        : Message.of("graph.exact.inside", "call", call, "module", function.scope().text()),
                "derivative", Message.all(InNames.derivative(function, shown.snapshot())), "saved", saved(function));
    }

    private static String made(FunctionState function, Shown shown) {
        if (function.recorded() != null) {
            return InNames.forward(function.recorded());
        }
        return shown.name(function.output()) + " = " + call(function, shown);
    }

    private static String call(FunctionState function, Shown shown) {
        List<String> inputs = function.inputs().stream().map(shown::name).toList();
        return function.call() + "(" + String.join(", ", inputs) + ")";
    }

    private static Message saved(FunctionState function) {
        if (function.saved().isEmpty()) {
            return Message.of("graph.exact.saved.nothing");
        }
        return function.freed()
                ? Message.of("graph.exact.saved.freed", "shapes", SavedTensors.shapes(function))
                : Message.of("graph.exact.saved", "shapes", SavedTensors.shapes(function));
    }
}
