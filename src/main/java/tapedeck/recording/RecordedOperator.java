package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.LossReduction;
import tapedeck.tape.TensorState;

/**
 * An operator of PyTorch's as it was called. What is missing, or of another kind, throws {@link IllegalArgumentException}.
 *
 * @param name with its overload, {@code aten.addmm.default}; empty where it is not known
 * @param arguments by name
 * @param inputs those that are tensors
 */
record RecordedOperator(String name, JsonNode arguments, List<TensorState> inputs, TensorState output) {
    private static final Pattern NODE = Pattern.compile("Backward\\d*$");

    static RecordedOperator of(Members line, List<TensorState> inputs, TensorState output) {
        return new RecordedOperator(line.text("op", ""), line.node().path("arguments"), inputs, output);
    }

    /** A node's name as Python has it, {@code CopySlices}, and not C++. */
    static String node(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Of a node that no call is known of, its own name. */
    static String call(Members line) {
        String call = line.text("call");
        return call.isEmpty() ? NODE.matcher(node(line.text("gradFn"))).replaceFirst("") : call;
    }

    /** What it keeps for backward: some of what it was given, or what it made. */
    List<NdArray> saved(Members line) {
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

    Shape shape() {
        return output.shape();
    }

    boolean isTensor(String argument) {
        return arguments.path(argument).has("input");
    }

    boolean isNone(String argument) {
        return !arguments.hasNonNull(argument);
    }

    /** The numbers of the tensor that is that argument. */
    NdArray tensor(String argument) {
        if (!isTensor(argument)) {
            throw new IllegalArgumentException(argument);
        }
        return inputs.get(arguments.path(argument).path("input").intValue()).data();
    }

    /** The same, as class numbers or places. */
    int[] indices(String argument) {
        return Arrays.stream(tensor(argument).toArray()).mapToInt(value -> (int) value).toArray();
    }

    double number(String argument) {
        return Members.number(arguments.path(argument));
    }

    double number(String argument, double otherwise) {
        return isNone(argument) ? otherwise : number(argument);
    }

    boolean flag(String argument) {
        return arguments.path(argument).asBoolean(false);
    }

    String text(String argument) {
        return arguments.path(argument).asText();
    }

    int whole(String argument) {
        if (!arguments.path(argument).isInt()) {
            throw new IllegalArgumentException(argument);
        }
        return arguments.path(argument).intValue();
    }

    int whole(String argument, int otherwise) {
        return isNone(argument) ? otherwise : whole(argument);
    }

    int[] wholes(String argument) {
        JsonNode list = arguments.path(argument);
        return list.isInt()
                ? new int[]{list.intValue()}
                : IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }

    List<Integer> list(String argument) {
        return Arrays.stream(wholes(argument)).boxed().toList();
    }

    /** As PyTorch numbers them. */
    LossReduction reduction() {
        return switch (whole("reduction")) {
            case 0 -> LossReduction.NONE;
            case 2 -> LossReduction.SUM;
            default -> LossReduction.MEAN;
        };
    }
}
