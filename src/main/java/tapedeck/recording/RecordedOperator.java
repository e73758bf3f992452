package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.AtenCall;
import tapedeck.tape.TensorState;

/**
 * An operator of PyTorch's as it was called. What is missing, or of another kind, throws {@link IllegalArgumentException}.
 *
 * @param operator its name with its overload, {@code aten.addmm.default}; empty where it is not known
 * @param arguments by name
 * @param inputs those that are tensors
 */
record RecordedOperator(String operator, JsonNode arguments, List<TensorState> inputs, TensorState output)
        implements
            AtenCall {
    private static final Pattern NODE = Pattern.compile("Backward\\d*$");

    static RecordedOperator of(JsonMembers line, List<TensorState> inputs, TensorState output) {
        return new RecordedOperator(line.text("op", ""), line.node().path("arguments"), inputs, output);
    }

    /** A node's name as Python has it, {@code CopySlices}, and not C++. */
    static String node(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Of a node that no call is known of, its own name. */
    static String call(JsonMembers line) {
        String call = line.text("call");
        return call.isEmpty() ? NODE.matcher(node(line.text("gradFn"))).replaceFirst("") : call;
    }

    /** Returns what it keeps for backward: some of what it was given, or what it made. */
    List<NdArray> saved(JsonMembers line) {
        List<NdArray> saved = new ArrayList<>();
        for (String each : line.all("saved", JsonNode::asText)) {
            JsonNode place = arguments.path(each).path("input");
            if (each.equals("result")) {
                saved.add(output.data());
            } else if (place.isInt() && place.intValue() >= 0 && place.intValue() < inputs.size()) {
                saved.add(inputs.get(place.intValue()).data());
            }
        }
        return saved;
    }

    @Override
    public Shape outputShape() {
        return output.shape();
    }

    @Override
    public DType outputType() {
        return output.type();
    }

    @Override
    public boolean isTensor(String argument) {
        return isTensor(arguments.path(argument));
    }

    private static boolean isTensor(JsonNode argument) {
        return argument.has("input");
    }

    @Override
    public boolean isNone(String argument) {
        return !arguments.hasNonNull(argument);
    }

    /** Returns which of the inputs an argument is. */
    int place(String argument) {
        return place(arguments.path(argument));
    }

    private static int place(JsonNode argument) {
        if (!isTensor(argument)) {
            throw new IllegalArgumentException("no tensor");
        }
        return argument.path("input").intValue();
    }

    @Override
    public NdArray tensor(String argument) {
        return inputs.get(place(argument)).data();
    }

    @Override
    public List<@Nullable NdArray> tensors(String argument) {
        List<@Nullable NdArray> all = new ArrayList<>();
        arguments.path(argument).forEach(each -> all.add(each.isNull() ? null : inputs.get(place(each)).data()));
        return all;
    }

    @Override
    public double number(String argument) {
        return JsonMembers.number(arguments.path(argument));
    }

    @Override
    public boolean flag(String argument) {
        return arguments.path(argument).asBoolean(false);
    }

    @Override
    public String text(String argument) {
        return arguments.path(argument).asText();
    }

    @Override
    public int whole(String argument) {
        if (!arguments.path(argument).isInt()) {
            throw new IllegalArgumentException(argument);
        }
        return arguments.path(argument).intValue();
    }

    @Override
    public int[] wholes(String argument) {
        JsonNode list = arguments.path(argument);
        return list.isInt()
                ? new int[]{list.intValue()}
                : IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }
}
