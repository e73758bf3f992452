package tapedeck.export.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;

/** Reads what {@link WeightFormat} writes, and what NumPy, safetensors and PyTorch do. Nothing in a file is run. */
public final class WeightFile {
    /** Bytes. */
    private static final long MOST = 1L << 30;

    private WeightFile() {}

    /**
     * The arrays in {@code file}, by name, in its order. Blocks.
     *
     * @throws WeightsException with a sentence, if it has none that can be read
     */
    public static Map<String, NdArray> read(Path file) throws WeightsException {
        try {
            if (Files.size(file) > MOST) {
                throw new WeightsException("export.weights.large");
            }
            byte[] begin;
            try (InputStream in = Files.newInputStream(file)) {
                begin = in.readNBytes(Long.BYTES + 1);
            }
            if (SafeTensors.is(begin)) {
                return SafeTensors.read(Files.readAllBytes(file));
            }
            if (begin.length < 2 || begin[0] != 'P' || begin[1] != 'K') {
                throw new WeightsException("export.weights.other");
            }
            Map<String, byte[]> entries = StoredZip.read(file);
            if (Npz.is(entries)) {
                return Npz.read(entries);
            }
            if (StateDictReader.is(entries)) {
                return StateDictReader.read(entries);
            }
            throw new WeightsException("export.weights.other");
        } catch (IOException e) {
            throw new WeightsException(FileTrouble.why(e));
        }
    }

    /**
     * The arrays for parameters of these names and shapes, in their order.
     *
     * @param names of the parameters, as on the tape
     * @throws WeightsException naming the first that is missing or has another shape
     */
    public static List<NdArray> fitted(Map<String, NdArray> arrays, List<String> names, List<NdArray> parameters)
            throws WeightsException {
        List<NdArray> fitted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NdArray found = arrays.get(names.get(i));
            if (found == null) {
                throw new WeightsException(Message.of("export.weights.missing", "parameter", names.get(i)));
            }
            if (!found.shape().equals(parameters.get(i).shape())) {
                throw new WeightsException(Message.of("export.weights.shape", "parameter", names.get(i), "there",
                        found.shape().toString(), "here", parameters.get(i).shape().toString()));
            }
            fitted.add(found);
        }
        return fitted;
    }
}
