package tapedeck.export.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.array.NdArray;

/** The length of the header, the header in JSON, padded with spaces to whole words, and the numbers of all arrays. */
final class SafeTensors {
    private static final int WORD = 8;
    /** Bytes; as the library has it. */
    private static final long MOST = 100_000_000;
    private static final int DEPTH = 10;
    private static final String OFFSETS = "data_offsets";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build()).build());

    private SafeTensors() {}

    /** The widest numbers come first, as the library has it: each array then begins at a whole number of its own. */
    static byte[] write(Map<String, StoredTensor> arrays) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        List<Map.Entry<String, StoredTensor>> ordered = arrays.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().type().bytes())).toList();
        int offset = 0;
        for (Map.Entry<String, StoredTensor> each : ordered) {
            NumberType type = each.getValue().type();
            NdArray array = each.getValue().array();
            ObjectNode one = header.putObject(each.getKey()).put("dtype", type.safetensors());
            for (int size : array.shape().toArray()) {
                one.withArray("shape").add(size);
            }
            one.withArray("shape");
            int end = Math.addExact(offset, Math.multiplyExact(type.bytes(), array.numel()));
            one.putArray(OFFSETS).add(offset).add(end);
            offset = end;
        }
        byte[] text = JSON.writeValueAsBytes(header);
        int padded = Math.ceilDiv(text.length, WORD) * WORD;
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(WORD + padded, offset)).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded).put(text).put(" ".repeat(padded - text.length).getBytes(StandardCharsets.US_ASCII));
        ordered.forEach(each -> out.put(LittleEndian.bytes(each.getValue().array(), each.getValue().type())));
        return out.array();
    }

    static boolean is(byte[] content) {
        return content.length > WORD && content[WORD] == '{';
    }

    static Map<String, NdArray> read(byte[] content) throws WeightsException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.getLong();
        if (length < 0 || length > MOST || length > bytes.remaining()) {
            throw new WeightsException("export.weights.ends");
        }
        JsonNode header;
        try {
            header = JSON.readTree(content, WORD, (int) length);
        } catch (IOException _) {
            throw new WeightsException("export.weights.broken");
        }
        ByteBuffer numbers = bytes.position(WORD + (int) length).slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<Long, String> order = new TreeMap<>();
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : header.properties()) {
            if (!each.getKey().equals("__metadata__")) {
                order.put(((long) each.getValue().path(OFFSETS).path(0).asInt() << Integer.SIZE) + order.size(),
                        each.getKey());
            }
        }
        for (String name : order.values()) {
            arrays.put(name, array(header.get(name), numbers));
        }
        return arrays;
    }

    private static NdArray array(JsonNode one, ByteBuffer numbers) throws WeightsException {
        NumberType type = NumberType.named(one.path("dtype").asText());
        JsonNode shape = one.path("shape");
        int[] sizes = new int[shape.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = shape.get(i).canConvertToInt() ? shape.get(i).intValue() : -1;
        }
        long from = one.path(OFFSETS).path(0).asLong(-1);
        long to = one.path(OFFSETS).path(1).asLong(-1);
        if (from < 0 || to < from || to > numbers.limit()
                || to - from != (long) LittleEndian.numel(sizes) * type.bytes()) {
            throw new WeightsException("export.weights.ends");
        }
        ByteBuffer own = numbers.slice((int) from, (int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        return LittleEndian.array(own, type, 0, sizes, LittleEndian.strides(sizes, false));
    }
}
