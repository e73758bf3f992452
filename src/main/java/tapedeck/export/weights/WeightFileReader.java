package tapedeck.export.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.text.FileErrorText;

/** Reads what {@link WeightFormat} writes, and what NumPy, safetensors and PyTorch do. Nothing in a file is run. */
public final class WeightFileReader {
    /** Bytes. */
    private static final long MOST = 1L << 30;

    private WeightFileReader() {}

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
            throw new WeightsException(FileErrorText.why(e));
        }
    }

    /**
     * The arrays for these parameters, in their order, as PyTorch's {@code load_state_dict} finds them.
     *
     * @param model what is said to have them
     * @param parameters by name, as on the tape; of each only the shape counts
     * @throws WeightsException with all that does not fit, if anything is missing, left over or of another shape
     */
    public static List<NdArray> fitted(Map<String, NdArray> arrays, String model, Map<String, NdArray> parameters)
            throws WeightsException {
        return new StrictFit(arrays, parameters).of(model);
    }
}
