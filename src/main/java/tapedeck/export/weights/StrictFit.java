package tapedeck.export.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** Which array of a file is which parameter, as {@code load_state_dict(strict=True)} has it, in its words. */
final class StrictFit {
    private final Map<String, NdArray> arrays;
    private final Map<String, NdArray> parameters;

    StrictFit(Map<String, NdArray> arrays, Map<String, NdArray> parameters) {
        this.arrays = arrays;
        this.parameters = parameters;
    }

    /** @throws WeightsException with all that does not fit, in one line, and what would */
    List<NdArray> of(String model) throws WeightsException {
        List<String> errors = new ArrayList<>();
        keys("Missing", parameters.keySet().stream().filter(name -> !arrays.containsKey(name)), errors);
        keys("Unexpected", arrays.keySet().stream().filter(name -> !parameters.containsKey(name)), errors);
        List<NdArray> fitted = new ArrayList<>();
        parameters.forEach((name, here) -> {
            NdArray there = arrays.get(name);
            if (there != null && !there.shape().equals(here.shape())) {
                errors.add("size mismatch for " + name + ": copying a param with shape " + size(there.shape())
                        + " from checkpoint, the shape in current model is " + size(here.shape()) + ".");
            } else if (there != null) {
                fitted.add(there);
            }
        });
        if (!errors.isEmpty()) {
            String fits = parameters.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue().shape()).collect(Collectors.joining(", "));
            throw new WeightsException(Message.of("export.weights.strict", "errors",
                    "Error(s) in loading state_dict for " + model + ": " + String.join(" ", errors), "parameters",
                    fits));
        }
        return fitted;
    }

    private static void keys(String what, Stream<String> names, List<String> errors) {
        String all = names.map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            errors.add(what + " key(s) in state_dict: " + all + ".");
        }
    }

    private static String size(Shape shape) {
        return "torch.Size(" + shape + ")";
    }
}
