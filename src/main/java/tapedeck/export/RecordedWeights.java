package tapedeck.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.export.weights.NumberType;
import tapedeck.export.weights.StoredTensor;
import tapedeck.program.ProgramException;
import tapedeck.tape.StateEntry;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The weights of a moment as files keep them, or a refusal: nothing that is there only in part is written as if it were all. */
final class RecordedWeights {
    /** More names than these are counted. */
    private static final int NAMES = 3;

    private RecordedWeights() {}

    /**
     * The entries of a {@code state_dict}, by name, in order. Blocks.
     *
     * @throws ProgramException in a sentence, if one of them is not whole, or of a type that no file has
     */
    static Map<String, StoredTensor> of(TapeSnapshot snapshot) throws ProgramException {
        List<StateEntry> entries = snapshot.state();
        List<StateEntry> lacking = entries.stream().filter(each -> numbers(each, snapshot).isEmpty())
                .filter(each -> NumberType.of(each.dtype()).isPresent()).toList();
        if (!lacking.isEmpty()) {
            throw refusal(lacking.stream().map(each -> sized(name(each, snapshot), each.shape())).toList(), snapshot);
        }
        Map<String, StoredTensor> all = new LinkedHashMap<>();
        for (StateEntry each : entries) {
            String name = name(each, snapshot);
            Optional<NumberType> type = NumberType.of(each.dtype());
            if (type.isEmpty()) {
                throw new ProgramException(
                        Message.of("export.weights.dtype", "name", name, "dtype", "torch." + each.dtype()));
            }
            try {
                all.put(name.isEmpty() || all.containsKey(name) ? "parameter" + all.size() : name,
                        new StoredTensor(numbers(each, snapshot).orElseThrow().read(), type.orElseThrow()));
            } catch (IOException _) {
                throw new ProgramException(Message.of("export.weights.unreadable", "name", name));
            }
        }
        return all;
    }

    /** The entry's own numbers, else those of the tensor that it is, if that is there whole. */
    private static Optional<StateEntry.Numbers> numbers(StateEntry entry, TapeSnapshot snapshot) {
        return Optional.ofNullable(entry.numbers()).or(() -> tensor(entry, snapshot)
                .filter(each -> each.shape().equals(entry.shape())).map(each -> each::data));
    }

    private static Optional<TensorState> tensor(StateEntry entry, TapeSnapshot snapshot) {
        return snapshot.tensors().stream().filter(each -> each.id() == entry.tensor()).findFirst();
    }

    /** A parameter of no module goes by its tensor's name. */
    private static String name(StateEntry entry, TapeSnapshot snapshot) {
        return !entry.name().isEmpty() ? entry.name() : tensor(entry, snapshot).map(TensorState::name).orElse("");
    }

    /** @throws ProgramException if one of these weights is there only in part */
    static void requireWhole(List<TensorState> weights, TapeSnapshot snapshot) throws ProgramException {
        List<String> lacking = sampled(weights);
        if (!lacking.isEmpty()) {
            throw refusal(lacking, snapshot);
        }
    }

    /**
     * Fails if one of these tensors is there only in part, and says how to record it whole.
     *
     * @throws ProgramException if so
     */
    static void requireKept(List<TensorState> tensors) throws ProgramException {
        List<String> lacking = sampled(tensors);
        if (!lacking.isEmpty()) {
            throw new ProgramException(Message.of("export.tensors.sampled", "n", lacking.size(), "names",
                    names(lacking), "keep", String.valueOf(tensors.stream().filter(RecordedWeights::isSampled)
                            .mapToLong(each -> each.whole().numel()).max().orElse(0))));
        }
    }

    private static boolean isSampled(TensorState tensor) {
        TensorState.Sampling sampling = tensor.sampling();
        return sampling != null && sampling.every() > 0;
    }

    private static List<String> sampled(List<TensorState> tensors) {
        return tensors.stream().filter(RecordedWeights::isSampled)
                .map(each -> sized(ElementPlace.name(each), each.whole())).toList();
    }

    private static String sized(String name, Shape shape) {
        return name + " " + ElementPlace.shape(shape);
    }

    private static ProgramException refusal(List<String> lacking, TapeSnapshot snapshot) {
        boolean isWithin = snapshot.last() instanceof TapeEvent.ParameterUpdated
                && snapshot.state().stream().anyMatch(each -> each.numbers() != null);
        return new ProgramException(Message.of(isWithin ? "export.weights.within" : "export.weights.sampled", "n",
                lacking.size(), "names", names(lacking)));
    }

    private static Message names(List<String> all) {
        List<String> first = new ArrayList<>(all.subList(0, Math.min(NAMES, all.size())));
        String names = first.stream().collect(Collectors.joining(", "));
        return all.size() > NAMES
                ? Message.of("export.weights.names", "names", names, "n", all.size() - NAMES)
                : Message.verbatim(names);
    }
}
