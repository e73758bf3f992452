package tapedeck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.export.weights.WeightFormat;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** What is taken along of a moment as numbers. */
public final class NumberFiles {
    private NumberFiles() {}

    /** The content of a file of {@code format}, which takes numbers: those of {@code snapshot} as they are there. */
    public static byte[] write(Format format, TapeSnapshot snapshot) throws IOException {
        return switch (format) {
            case NPZ -> WeightFormat.NPZ.write(parameters(snapshot));
            case SAFETENSORS -> WeightFormat.SAFETENSORS.write(parameters(snapshot));
            case STATE_DICT -> WeightFormat.STATE_DICT.write(parameters(snapshot));
            case TENSORS -> TensorTable.of(snapshot).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    /** By name, in order; one whose name is taken, or that has none, by its place. */
    public static Map<String, NdArray> parameters(TapeSnapshot snapshot) {
        Map<String, NdArray> all = new LinkedHashMap<>();
        for (TensorState each : snapshot.tensors()) {
            if (each.parameter()) {
                String name = each.name();
                all.put(name.isEmpty() || all.containsKey(name) ? "parameter" + all.size() : name, each.data());
            }
        }
        return all;
    }
}
