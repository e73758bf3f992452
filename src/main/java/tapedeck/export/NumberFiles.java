package tapedeck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.export.weights.NumberType;
import tapedeck.export.weights.StoredTensor;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.export.weights.WeightFormat;
import tapedeck.export.weights.WeightsException;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** The files of a moment's numbers. */
public final class NumberFiles {
    private NumberFiles() {}

    /**
     * The content of a file of {@code format}, which takes numbers: those of {@code snapshot} as they are there.
     *
     * @throws ProgramException in a sentence, if weights are to be written and there are none, or numbers that a recording has
     *         only in part
     */
    public static byte[] write(Format format, TapeSnapshot snapshot) throws IOException, ProgramException {
        return switch (format) {
            case NPZ -> WeightFormat.NPZ.write(weights(snapshot));
            case SAFETENSORS -> WeightFormat.SAFETENSORS.write(weights(snapshot));
            case STATE_DICT -> WeightFormat.STATE_DICT.write(weights(snapshot));
            case TENSORS -> {
                RecordedWeights.requireKept(
                        snapshot.tensors().stream().filter(each -> !each.name().isEmpty()).toList());
                yield TensorTable.of(snapshot).getBytes(StandardCharsets.UTF_8);
            }
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    /** By name, in order; one whose name is taken, or that has none, by its place. */
    public static Map<String, NdArray> parameters(TapeSnapshot snapshot) {
        return named(declared(snapshot));
    }

    private static List<TensorState> declared(TapeSnapshot snapshot) {
        return snapshot.tensors().stream().filter(TensorState::parameter).toList();
    }

    /**
     * Returns what a recording has of the program's {@code state_dict}; else the parameters. Those of a script are declared to nobody: there
     * it is what it named and wants a gradient of.
     */
    private static Map<String, StoredTensor> weights(TapeSnapshot snapshot) throws ProgramException {
        if (!snapshot.state().isEmpty()) {
            return RecordedWeights.of(snapshot);
        }
        List<TensorState> declared = declared(snapshot);
        List<TensorState> all = !declared.isEmpty()
                ? declared
                : snapshot.tensors().stream()
                        .filter(each -> each.leaf() && each.requiresGrad() && !each.name().isEmpty()).toList();
        if (all.isEmpty()) {
            throw new ProgramException(Message.of("export.weights.none"));
        }
        RecordedWeights.requireWhole(all, snapshot);
        Map<String, StoredTensor> stored = new LinkedHashMap<>();
        Iterator<TensorState> each = all.iterator();
        named(all).forEach((name, array) -> stored.put(name,
                new StoredTensor(array, NumberType.of(each.next().type().word()).orElseThrow())));
        return stored;
    }

    private static Map<String, NdArray> named(List<TensorState> parameters) {
        Map<String, NdArray> all = new LinkedHashMap<>();
        for (TensorState each : parameters) {
            String name = each.name();
            all.put(name.isEmpty() || all.containsKey(name) ? "parameter" + all.size() : name, each.data());
        }
        return all;
    }

    /**
     * Weights of a file for {@code program}, in the order of its groups: for a deck to load. Blocks.
     *
     * @throws ProgramException in a sentence, if the file has none that fit, or the program loads its own
     * @throws Exception whatever the program throws
     */
    public static List<NdArray> read(Path file, Program program, Settings settings) throws Exception {
        Map<String, NdArray> parameters = named(DeclaredParameters.of(program, settings));
        try {
            return WeightFileReader.fitted(WeightFileReader.read(file), program.id(), parameters);
        } catch (WeightsException e) {
            throw new ProgramException(Message.of("export.weights.not", "file", String.valueOf(file.getFileName()),
                    "why", e.message()));
        }
    }
}
