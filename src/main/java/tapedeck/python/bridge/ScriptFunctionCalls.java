package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.ForwardMode;
import tapedeck.autograd.GradMode;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.function.Narrow;
import tapedeck.function.Renamed;
import tapedeck.function.Reshape;

/** Functions of the script's own: what its forward computed becomes the output of a recorded Function of its name. */
public final class ScriptFunctionCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("quietly", ScriptFunctionCalls::quietly);
        table.put("script_apply", ScriptFunctionCalls::apply);
        table.put("script_parts", in -> parts(in.tensor(0), in.tensors(1), null));
        table.put("zeros_as", in -> new Tensor(NdArray.zeros(in.tensor(0).shape()), in.tensor(0).dtype()));
        table.put("jvp", ScriptFunctionCalls::jvp);
    }

    /** Runs what is no part of the graph: nothing of it is recorded. */
    private static Object quietly(Arguments in) {
        boolean before = GradMode.enable(false);
        try (Tape.Off _ = Tape.off()) {
            return in.value(0).execute();
        } finally {
            GradMode.enable(before);
        }
    }

    private static List<Tensor> apply(Arguments in) {
        String name = in.text(0);
        List<Tensor> inputs = in.tensors(1);
        List<Tensor> outputs = in.tensors(2);
        List<NdArray> saved = in.tensors(3).stream().map(Tensor::data).toList();
        Value backward = in.value(4);
        Tensor only = outputs.getFirst();
        if (outputs.size() == 1) {
            NdArray result = inputs.stream().anyMatch(input -> input.data().shares(only.data()))
                    ? only.data().alias()
                    : only.data();
            return List.of(record(new ScriptFunction(name, result, only.dtype(), saved, backward), inputs));
        }
        ScriptFunction packed = new ScriptFunction(name, flat(outputs), common(outputs), saved, backward);
        return parts(record(packed, inputs), outputs, name);
    }

    private static Tensor record(ScriptFunction function, List<Tensor> inputs) {
        return Operations.apply(function, inputs.toArray(Tensor[]::new));
    }

    private static DType common(List<Tensor> outputs) {
        return outputs.stream().map(Tensor::dtype).reduce(DType::and).orElse(DType.FLOAT64);
    }

    /** All numbers one behind another: a Function of ours has one output. */
    private static NdArray flat(List<Tensor> outputs) {
        double[] all = outputs.stream().map(output -> output.data().toArray()).flatMapToDouble(Arrays::stream)
                .toArray();
        return NdArray.of(all, all.length);
    }

    /** The parts of a flat tensor, in the shapes of others; under the name of the Function, unless that is null. */
    private static List<Tensor> parts(Tensor flat, List<Tensor> like, @Nullable String name) {
        List<Tensor> parts = new ArrayList<>();
        int start = 0;
        for (Tensor each : like) {
            Shape shape = each.shape();
            Reshape reshape = new Reshape(shape, Reshape.Kind.UNSAFE_VIEW);
            Tensor part = Operations.apply(new Narrow(0, start, each.numel()), flat);
            parts.add(Operations.apply(name == null ? reshape : new Renamed(reshape, name, name + "Backward"), part));
            start += each.numel();
        }
        return parts;
    }

    /** The derivative of an output along a direction of each input. */
    private static Tensor jvp(Arguments in) {
        List<Tensor> inputs = in.tensors(1);
        List<Tensor> directions = in.tensors(2);
        Map<Tensor, Tensor> tangents = new IdentityHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            tangents.put(inputs.get(i), directions.get(i));
        }
        Tensor found = ForwardMode.jvp(in.tensor(0), tangents);
        return new Tensor(in.tensor(0).dtype().rounded(found.data()), in.tensor(0).dtype());
    }
}
