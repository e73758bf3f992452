package tapedeck.export.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** The tensors of a dict that {@code torch.save} wrote; of dicts in it, by {@code OUTER.INNER}. What is none is passed over. */
final class StateDictReader {
    private static final String PICKLE = "/data.pkl";
    private static final int DEPTH = 5;

    private final Map<String, byte[]> entries;
    private final String folder;
    private final Map<String, NdArray> arrays = new LinkedHashMap<>();

    private StateDictReader(Map<String, byte[]> entries, String folder) {
        this.entries = entries;
        this.folder = folder;
    }

    static boolean is(Map<String, byte[]> entries) {
        return entries.keySet().stream().anyMatch(name -> name.endsWith(PICKLE));
    }

    static Map<String, NdArray> read(Map<String, byte[]> entries) throws WeightsException {
        String pickle = entries.keySet().stream().filter(name -> name.endsWith(PICKLE)).findFirst().orElseThrow();
        StateDictReader reader = new StateDictReader(entries,
                pickle.substring(0, pickle.length() - PICKLE.length()));
        byte[] order = entries.get(reader.folder + "/byteorder");
        if (order != null && order.length > 0 && order[0] == 'b') {
            throw new WeightsException("export.weights.type");
        }
        reader.add("", new Pickle(entries.getOrDefault(pickle, new byte[0])).read(), 0);
        return reader.arrays;
    }

    private void add(String name, @Nullable Object value, int depth) throws WeightsException {
        if (value instanceof Map<?, ?> map && depth < DEPTH) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                add(name.isEmpty() ? String.valueOf(each.getKey()) : name + "." + each.getKey(), each.getValue(),
                        depth + 1);
            }
        } else if (value instanceof Pickle.Call call) {
            try {
                call(name, call);
            } catch (ClassCastException | IndexOutOfBoundsException _) {
                throw new WeightsException("export.weights.broken");
            }
        }
    }

    private void call(String name, Pickle.Call call) throws WeightsException {
        switch (call.function().name()) {
            case "torch._utils._rebuild_tensor_v2" -> arrays.put(name, tensor(call.arguments()));
            case "torch._utils._rebuild_parameter" -> add(name, call.arguments().getFirst(), DEPTH);
            default -> throw new WeightsException("export.weights.type");
        }
    }

    private NdArray tensor(List<@Nullable Object> arguments) throws WeightsException {
        if (!(arguments.get(0) instanceof Pickle.Stored stored)
                || !(stored.id().get(1) instanceof Pickle.Global storage)) {
            throw new WeightsException("export.weights.broken");
        }
        byte[] content = entries.get(folder + "/data/" + stored.id().get(2));
        if (content == null) {
            throw new WeightsException("export.weights.ends");
        }
        NumberType type = NumberType.named(storage.name().substring(storage.name().lastIndexOf('.') + 1));
        long[] sizes = numbers(arguments.get(2));
        int[] shape = new int[sizes.length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes[i] > Integer.MAX_VALUE ? -1 : (int) sizes[i];
        }
        return LittleEndian.array(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN), type,
                numbers(List.of(Objects.requireNonNull(arguments.get(1))))[0], shape,
                numbers(arguments.get(3)));
    }

    private static long[] numbers(@Nullable Object list) throws WeightsException {
        if (!(list instanceof List<?> all)) {
            throw new WeightsException("export.weights.broken");
        }
        return all.stream().mapToLong(each -> (Long) each).toArray();
    }
}
