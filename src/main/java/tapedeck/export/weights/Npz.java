package tapedeck.export.weights;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tapedeck.array.NdArray;
import tapedeck.numpy.Npy;
import tapedeck.numpy.NpyException;

/** NumPy's {@code .npz}: a ZIP of {@code NAME.npy}. */
final class Npz {
    private static final String END = ".npy";

    private Npz() {}

    static byte[] write(Map<String, StoredTensor> arrays) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        arrays.forEach((name, each) -> entries.put(name + END, Npy.write(each.array().shape(), each.type().numpy(),
                LittleEndian.bytes(each.array(), each.type().inNumPy()))));
        return StoredZip.write(entries);
    }

    static Map<String, NdArray> read(Map<String, byte[]> entries) throws WeightsException {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            String name = each.getKey();
            try {
                arrays.put(name.substring(0, name.length() - END.length()), Npy.read(each.getValue()));
            } catch (NpyException e) {
                throw new WeightsException(switch (e.why()) {
                    case ENDS -> "export.weights.ends";
                    case BROKEN -> "export.weights.broken";
                    case TYPE -> "export.weights.type";
                });
            }
        }
        return arrays;
    }

    /** Returns whether a ZIP with these entries is one. */
    static boolean is(Map<String, byte[]> entries) {
        return !entries.isEmpty() && entries.keySet().stream().allMatch(name -> name.endsWith(END));
    }
}
