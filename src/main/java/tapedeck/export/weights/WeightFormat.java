package tapedeck.export.weights;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A form in which arrays are kept in a file, each of its type. */
public enum WeightFormat {
    /** A ZIP of arrays: {@code numpy.load}. */
    NPZ(List.of("npz")),
    /** A header in JSON, then the numbers: {@code safetensors.torch.load_file}. */
    SAFETENSORS(List.of("safetensors")),
    /** What {@code torch.save} makes of a dict of tensors: {@code torch.load(…, weights_only=True)}. */
    STATE_DICT(List.of("pt", "pth", "bin"));

    private final List<String> extensions;

    WeightFormat(List<String> extensions) {
        this.extensions = extensions;
    }

    /** Returns what a file of it ends in, without a dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** All that a file of it may end in, without a dot; the usual first. */
    public List<String> extensions() {
        return extensions;
    }

    /**
     * The bytes of a file with these arrays, in their order. Equal arrays are equal bytes.
     *
     * @param arrays each by a name without line breaks
     */
    public byte[] write(Map<String, StoredTensor> arrays) throws IOException {
        return switch (this) {
            case NPZ -> Npz.write(arrays);
            case SAFETENSORS -> SafeTensors.write(arrays);
            case STATE_DICT -> StateDict.write(arrays);
        };
    }
}
