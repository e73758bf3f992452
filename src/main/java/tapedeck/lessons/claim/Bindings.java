package tapedeck.lessons.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.claim.Amount.Part;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.NearestWord;

/** Finds what a path names, on a tape or besides it. A tensor goes before a quantity of its name. */
final class Bindings {
    private static final List<String> FIELDS = List.of("data", "grad", "gradient", "shape", "requires_grad", "is_leaf",
            "grad_fn",
            "name", "norm", "mean", "sum", "min", "max");

    private final Observation seen;

    Bindings(Observation seen) {
        this.seen = seen;
    }

    Value of(Amount.Path path) throws ClaimException {
        List<String> names = path.names();
        for (String name : names.subList(0, names.size() - 1)) {
            try {
                return one(new Amount.Path(name, path.parts(), path.take()));
            } catch (ClaimException _) {
                // is called by its next name
            }
        }
        return one(new Amount.Path(names.getLast(), path.parts(), path.take()));
    }

    private Value one(Amount.Path path) throws ClaimException {
        EvaluationContext scenery = seen.scenery(path.take());
        String[] words = path.name().split("\\.", -1);
        Start start = start(scenery, words);
        Value value = start.value();
        String name = Stream.of(words).limit(start.words()).collect(Collectors.joining("."));
        TensorState tensor = start.tensor();
        for (Part part : Stream.concat(Stream.of(words).skip(start.words()).map(Part.Field::new),
                path.parts().stream()).toList()) {
            value = switch (part) {
                case Part.Field(String field) -> field(name, tensor, value, field);
                case Part.Index(List<Integer> at) -> element(name, value, at);
            };
            name += switch (part) {
                case Part.Field(String field) -> "." + field;
                case Part.Index(List<Integer> at) -> at.toString();
            };
            tensor = null; // only what stands first is one
        }
        return value;
    }

    /** The start of what the first words name, and how many they are. */
    private record Start(Value value, @Nullable TensorState tensor, int words) {}

    private Start start(EvaluationContext scenery, String... words) throws ClaimException {
        GraphTarget pick = words[0].equals("it") ? seen.it() : words[0].equals("picked") ? seen.picked() : null;
        if (pick instanceof GraphTarget.OfTensor(String name)) {
            return tensor(scenery, name).map(found -> new Start(new Value.Numbers(found.data()), found, 1))
                    .orElse(new Start(new Value.None(), null, 1));
        }
        if (pick instanceof GraphTarget.OfFunction(int index)) {
            return new Start(function(scenery, index), null, 1);
        }
        if (words[0].equals("picked")) {
            return new Start(new Value.None(), null, words.length); // and so is all of it
        }
        for (int length = words.length; length > 0; length--) {
            String name = Arrays.stream(words).limit(length).collect(Collectors.joining("."));
            Optional<TensorState> tensor = tensor(scenery, name);
            if (tensor.isPresent()) {
                return new Start(new Value.Numbers(tensor.get().data()), tensor.get(), length);
            }
            Optional<Value> quantity = Quantities.of(scenery, name);
            if (quantity.isPresent()) {
                return new Start(quantity.get(), null, length);
            }
        }
        throw unknown(scenery, words[0]);
    }

    private static Value function(EvaluationContext scenery, int index) {
        TapeSnapshot tape = scenery.tape();
        return tape == null || index >= tape.functions().size()
                ? new Value.None()
                : new Value.Word(tape.functions().get(index).call());
    }

    static Optional<TensorState> tensor(EvaluationContext scenery, String name) {
        TapeSnapshot tape = scenery.tape();
        return tape == null || name.isEmpty()
                ? Optional.empty()
                : tape.tensors().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The Functions of a call, by PyTorch's name of the call or of the node, in the order of the tape. */
    static List<FunctionState> functions(EvaluationContext scenery, String call) {
        TapeSnapshot tape = scenery.tape();
        return tape == null
                ? List.of()
                : tape.functions().stream().filter(each -> each.call().equals(call) || each.gradFn().equals(call))
                        .toList();
    }

    private static ClaimException unknown(EvaluationContext scenery, String name) {
        TapeSnapshot tape = scenery.tape();
        List<String> names = tape == null
                ? List.of()
                : tape.tensors().stream().map(TensorState::name).filter(each -> !each.isEmpty()).toList();
        List<String> known = Stream.concat(names.stream(), Quantities.names().stream()).toList();
        return new ClaimException(NearestWord.of(name, known)
                .map(near -> Message.of("lessons.claim.no-name.near", "name", name, "near", near))
                .orElse(Message.of("lessons.claim.no-name", "name", name, "names", String.join(", ", names))));
    }

    private static Value field(String of, @Nullable TensorState tensor, Value value, String field)
            throws ClaimException {
        if (value instanceof Value.None) {
            throw new ClaimException(Message.of("lessons.claim.none", "of", of, "field", field));
        }
        if (tensor != null) {
            switch (field) {
                case "data" -> {
                    return new Value.Numbers(tensor.data());
                }
                case "grad" -> { // as PyTorch says it: what is no leaf has none, though one arrives there
                    return tensor.leaf() || tensor.retainsGrad() ? gradient(tensor) : new Value.None();
                }
                case "gradient" -> {
                    return gradient(tensor);
                }
                case "requires_grad" -> {
                    return new Value.Flag(tensor.requiresGrad());
                }
                case "is_leaf" -> {
                    return new Value.Flag(tensor.leaf());
                }
                case "grad_fn" -> {
                    String made = tensor.gradFn();
                    return made == null ? new Value.None() : new Value.Word(made);
                }
                case "name" -> {
                    return new Value.Word(tensor.name());
                }
                default -> {
                    // of its numbers
                }
            }
        }
        if (value instanceof Value.Numbers(NdArray array)) {
            if (field.equals("shape")) {
                return new Value.Sizes(Arrays.stream(array.shape().toArray()).boxed().toList());
            }
            double[] numbers = array.toArray();
            switch (field) {
                case "norm" -> {
                    return new Value.Numbers(StrictMath.sqrt(Arrays.stream(numbers).map(each -> each * each).sum()));
                }
                case "mean" -> {
                    return new Value.Numbers(Arrays.stream(numbers).sum() / numbers.length);
                }
                case "sum" -> {
                    return new Value.Numbers(Arrays.stream(numbers).sum());
                }
                case "min" -> {
                    return new Value.Numbers(Arrays.stream(numbers).min().orElse(Double.NaN));
                }
                case "max" -> {
                    return new Value.Numbers(Arrays.stream(numbers).max().orElse(Double.NaN));
                }
                default -> {
                    // none of them
                }
            }
        }
        throw new ClaimException(NearestWord.of(field, FIELDS).filter(near -> !near.equals(field)) // of a Function
                .map(near -> Message.of("lessons.claim.no-field.near", "of", of, "field", field, "near", near))
                .orElse(Message.of("lessons.claim.no-field", "of", of, "field", field, "fields",
                        String.join(", ", FIELDS))));
    }

    private static Value gradient(TensorState tensor) {
        NdArray gradient = tensor.grad();
        return gradient == null ? new Value.None() : new Value.Numbers(gradient);
    }

    private static Value element(String of, Value value, List<Integer> at) throws ClaimException {
        if (value instanceof Value.Sizes(List<Integer> sizes) && at.size() == 1 && at.getFirst() < sizes.size()) {
            return new Value.Numbers(sizes.get(at.getFirst()));
        }
        if (value instanceof Value.None) {
            throw new ClaimException(Message.of("lessons.claim.none", "of", of, "field", at.toString()));
        }
        if (!(value instanceof Value.Numbers(NdArray array)) || !fits(at, array.shape())) {
            String shape = value instanceof Value.Numbers(NdArray numbers) ? ElementPlace.shape(numbers.shape()) : "()";
            throw new ClaimException(
                    Message.of("lessons.claim.no-element", "of", of, "at", at.toString(), "shape", shape));
        }
        int[] index = at.stream().mapToInt(Integer::intValue).toArray();
        return new Value.Numbers(array.toArray()[ElementPlace.ravel(index, array.shape())]);
    }

    private static boolean fits(List<Integer> at, Shape shape) {
        if (at.size() != shape.dim()) {
            return false;
        }
        for (int d = 0; d < at.size(); d++) {
            if (at.get(d) >= shape.size(d)) {
                return false;
            }
        }
        return true;
    }
}
