package tapedeck.ui.graph.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.explain.NamedFormulas;
import tapedeck.explain.SavedTensors;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;

/** The few lines about a tensor or Function beside its card, with numbers to four digits. */
public final class HoverText {
    private static final int FIRST = 2;

    private HoverText() {}

    /** In lines; null if it is not shown. */
    public static @Nullable Message of(Selection selection, ShownGraph shown) {
        return switch (selection) {
            case Selection.TensorSelected(long id) -> {
                TensorState tensor = shown.tensors().get(id);
                yield tensor == null ? null : tensor(tensor, shown.snapshot().stepped().contains(id));
            }
            case Selection.FunctionSelected(int index) -> {
                Graph.Call call = shown.calls().get(index);
                ModulePath module = call == null ? null : call.module();
                yield call != null && module != null
                        ? Message.of("graph.hover.folded", "module", module.text(), "functions", call.size())
                        : function(shown.snapshot().functions().get(index), shown);
            }
        };
    }

    private static Message tensor(TensorState tensor, boolean stepped) {
        String gradFn = tensor.gradFn();
        Message origin = gradFn != null
                ? Message.verbatim(gradFn)
                : tensor.parameter() ? Message.of("graph.parameter") : Message.of("graph.leaf");
        return Message.of("graph.hover.tensor", "name", Names.name(tensor), "shape", ElementPlace.shape(tensor),
                "origin", origin, "data",
                stepped
                        ? Message.of("graph.hover.after-step", "data", array(".data", tensor.data(), tensor.type()))
                        : array(".data", tensor.data(), tensor.type()),
                "grad",
                tensor.requiresGrad()
                        ? array(GradientNames.label(tensor), tensor.grad(), tensor.type())
                        : Message.of("graph.hover.notrequired"));
    }

    /** @param what {@code .data}, {@code .grad}, {@code ∂loss/∂h} */
    static Message array(String what, @Nullable NdArray array, DType type) {
        if (array == null) {
            return Message.of("graph.hover.none", "what", what);
        }
        double[] values = array.toArray();
        if (values.length == 0) {
            return Message.of("graph.hover.empty", "what", what);
        }
        if (values.length == 1) {
            return Message.of("graph.hover.number", "what", what, "number", Values.text(values[0], type));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return Message.of("graph.hover.array", "what", what, "least", Values.text(least, type), "most",
                Values.text(most, type), "first", first(values, type));
    }

    /** The first few, in a line of their own. */
    private static String first(double[] values, DType type) {
        String few = Arrays.stream(values).limit(FIRST).mapToObj(value -> Values.text(value, type))
                .collect(Collectors.joining("  "));
        return "\n  " + few + (values.length > FIRST ? "  …" : "");
    }

    private static Message function(FunctionState function, ShownGraph shown) {
        if (MissingFunction.isUnmade(function.output())) {
            return Message.list(List.of(Message.verbatim(call(function, shown)), Message.of("graph.unmade")));
        }
        String call = made(function, shown) + "  " + function.gradFn();
        return Message.of("graph.hover.function", "call",
                function.scope().isEmpty()
                        ? Message.verbatim(call)
                        : Message.of("graph.hover.inside", "call", call, "module", function.scope().text()),
                "derivative", Message.all(NamedFormulas.derivative(function, shown.snapshot())), "saved",
                saved(function));
    }

    private static String made(FunctionState function, ShownGraph shown) {
        if (function.recorded() != null) {
            return NamedFormulas.forward(function.recorded());
        }
        return shown.name(function.output()) + " = " + call(function, shown);
    }

    private static String call(FunctionState function, ShownGraph shown) {
        List<String> inputs = function.inputs().stream().map(shown::name).toList();
        return function.call() + "(" + String.join(", ", inputs) + ")";
    }

    private static Message saved(FunctionState function) {
        if (function.saved().isEmpty()) {
            return Message.of("graph.hover.saved.nothing");
        }
        return function.freed()
                ? Message.of("graph.hover.saved.freed", "shapes", SavedTensors.shapes(function))
                : Message.of("graph.hover.saved", "shapes", SavedTensors.shapes(function));
    }
}
