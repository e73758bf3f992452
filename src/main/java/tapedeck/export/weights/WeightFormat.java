package tapedeck.export.weights;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tapedeck.array.NdArray;

/** A form in which arrays are kept in a file, as float64. */
public enum WeightFormat {
    /** A ZIP of arrays: {@code numpy.load}. */
    NPZ("npz", "npz"),
    /** A header in JSON, then the numbers: {@code safetensors.torch.load_file}. */
    SAFETENSORS("safetensors", "safetensors"),
    /** What {@code torch.save} makes of a dict of tensors: {@code torch.load(…, weights_only=True)}. */
    STATE_DICT("state_dict", "pt");

    private final String id;
    private final String extension;

    WeightFormat(String id, String extension) {
        this.id = id;
        this.extension = extension;
    }

    /** The word that names it in commands. */
    public String id() {
        return id;
    }

    /** What a file of it ends in, without a dot. */
    public String extension() {
        return extension;
    }

    /** The one that names of files like {@code file} stand for. */
    public static Optional<WeightFormat> ofName(String file) {
        return Stream.of(values()).filter(each -> file.endsWith("." + each.extension)).findFirst();
    }

    /**
     * The bytes of a file with these arrays, in their order. Equal arrays are equal bytes.
     *
     * @param arrays each by a name without line breaks
     */
    public byte[] write(Map<String, NdArray> arrays) throws IOException {
        return switch (this) {
            case NPZ -> Npz.write(arrays);
            case SAFETENSORS -> SafeTensors.write(arrays);
            case STATE_DICT -> StateDict.write(arrays);
        };
    }
}
