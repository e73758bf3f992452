package tapedeck.export.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** The match of a file's arrays with parameters, as {@code load_state_dict(strict=True)} has it, in its words. */
final class StrictFit {
    /** More names than these are counted. */
    private static final int NAMES = 3;

    private final Map<String, NdArray> arrays;
    private final Map<String, NdArray> parameters;

    StrictFit(Map<String, NdArray> arrays, Map<String, NdArray> parameters) {
        this.arrays = arrays;
        this.parameters = parameters;
    }

    /** @throws WeightsException with what does not fit, in one line: of many the first, and how many more there are */
    List<NdArray> of(String model) throws WeightsException {
        List<Message> errors = new ArrayList<>();
        keys("Missing", parameters.keySet().stream().filter(name -> !arrays.containsKey(name)).toList(), errors);
        keys("Unexpected", arrays.keySet().stream().filter(name -> !parameters.containsKey(name)).toList(), errors);
        List<String> misfits = parameters.keySet().stream().filter(name -> arrays.containsKey(name)
                && !shape(arrays, name).equals(shape(parameters, name))).toList();
        if (errors.isEmpty() && !misfits.isEmpty()) { // else these are likely to be of another model altogether
            String name = misfits.getFirst();
            errors.add(more("size mismatch for " + name + ": copying a param with shape " + size(shape(arrays, name))
                    + " from checkpoint, the shape in current model is " + size(shape(parameters, name)),
                    misfits.size() - 1));
        }
        if (!errors.isEmpty()) {
            throw new WeightsException(Message.of("export.weights.strict", "errors",
                    "Error(s) in loading state_dict for " + model, "which", Message.sentences(errors)));
        }
        return parameters.keySet().stream().map(name -> Objects.requireNonNull(arrays.get(name))).toList();
    }

    private static Shape shape(Map<String, NdArray> of, String name) {
        return Objects.requireNonNull(of.get(name)).shape();
    }

    private static void keys(String what, List<String> names, List<Message> errors) {
        if (!names.isEmpty()) {
            String first = names.stream().limit(NAMES).map(name -> "\"" + name + "\"")
                    .collect(Collectors.joining(", "));
            errors.add(more(what + " key(s) in state_dict: " + first, names.size() - NAMES));
        }
    }

    private static Message more(String error, int more) {
        return more > 0
                ? Message.of("export.weights.more", "error", error, "n", more)
                : Message.verbatim(error + ".");
    }

    private static String size(Shape shape) {
        return "torch.Size(" + shape + ")";
    }
}
