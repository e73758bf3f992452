package tapedeck.export.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.array.NdArray;

/**
 * The numbers of a tensor and how a file keeps them.
 *
 * @param array numbers that {@code type} has, each of them
 */
public record StoredTensor(NdArray array, NumberType type) {
    /** Arrays by name as float64, which is what this program computes in. */
    public static Map<String, StoredTensor> doubles(Map<String, NdArray> arrays) {
        Map<String, StoredTensor> all = new LinkedHashMap<>();
        arrays.forEach((name, array) -> all.put(name, new StoredTensor(array, NumberType.DOUBLE)));
        return all;
    }
}
