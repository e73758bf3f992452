package tapedeck.export.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;

/** NumPy's {@code .npz}: a ZIP of {@code NAME.npy}, each a magic word, a header that is a Python dict, and the numbers. */
final class Npz {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String END = ".npy";
    private static final int ALIGNED = 64;
    private static final Pattern HEADER = Pattern.compile("\\{'descr': '([<|=])(\\w+)', "
            + "'fortran_order': (True|False), 'shape': \\(([\\d, ]*)\\),? *\\}\\s*");

    private Npz() {}

    static byte[] write(Map<String, NdArray> arrays) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        arrays.forEach((name, array) -> entries.put(name + END, npy(array)));
        return StoredZip.write(entries);
    }

    private static byte[] npy(NdArray array) {
        int[] sizes = array.shape().toArray();
        String shape = IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", "))
                + (sizes.length == 1 ? "," : "");
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
        int prefix = MAGIC.length + 2 + Short.BYTES;
        int padded = Math.ceilDiv(prefix + header.length() + 1, ALIGNED) * ALIGNED - prefix;
        byte[] numbers = Little.bytes(array);
        return ByteBuffer.allocate(prefix + padded + numbers.length).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC)
                .put((byte) 1).put((byte) 0).putShort((short) padded)
                .put((header + " ".repeat(padded - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII))
                .put(numbers).array();
    }

    static Map<String, NdArray> read(Map<String, byte[]> entries) throws WeightsException {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : entries.entrySet()) {
            String name = each.getKey();
            arrays.put(name.substring(0, name.length() - END.length()), array(ByteBuffer.wrap(each.getValue())));
        }
        return arrays;
    }

    private static NdArray array(ByteBuffer bytes) throws WeightsException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (bytes.remaining() < MAGIC.length + 2 + Integer.BYTES) {
            throw new WeightsException("export.weights.ends");
        }
        bytes.get(magic);
        int version = bytes.get();
        bytes.get();
        int length = version == 1 ? bytes.getShort() & 0xffff : bytes.getInt();
        if (!Arrays.equals(magic, MAGIC) || length < 0 || length > bytes.remaining()) {
            throw new WeightsException("export.weights.broken");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw new WeightsException("export.weights.type");
        }
        int[] sizes = Pattern.compile("\\d+").matcher(header.group(4)).results().mapToInt(Npz::size).toArray();
        return Little.array(bytes.slice().order(ByteOrder.LITTLE_ENDIAN), NumberType.named(header.group(2)), 0, sizes,
                Little.strides(sizes, header.group(3).equals("True")));
    }

    /** A size; of one that no array has, one that is refused. */
    private static int size(MatchResult digits) {
        return digits.group().length() > 9 ? -1 : Integer.parseInt(digits.group());
    }

    /** Whether a ZIP with these entries is one. */
    static boolean is(Map<String, byte[]> entries) {
        return !entries.isEmpty() && entries.keySet().stream().allMatch(name -> name.endsWith(END));
    }
}
