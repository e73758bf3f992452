package tapedeck.export.weights;

import java.io.IOException;
import java.util.Map;
import tapedeck.array.NdArray;

/** A form in which arrays are kept in a file, as float64. */
public enum WeightFormat {
    /** A ZIP of arrays: {@code numpy.load}. */
    NPZ("npz"),
    /** A header in JSON, then the numbers: {@code safetensors.torch.load_file}. */
    SAFETENSORS("safetensors"),
    /** What {@code torch.save} makes of a dict of tensors: {@code torch.load(…, weights_only=True)}. */
    STATE_DICT("pt");

    private final String extension;

    WeightFormat(String extension) {
        this.extension = extension;
    }

    /** What a file of it ends in, without a dot. */
    public String extension() {
        return extension;
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
