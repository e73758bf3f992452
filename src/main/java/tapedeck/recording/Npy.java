package tapedeck.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.array.NdArray;

/** NumPy's array files of version 1.0, as recordings have them: little-endian, in C order. */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int LENGTH_AT = 8;
    private static final int HEADER_AT = 10;
    private static final int MOST_DIMENSIONS = 64;
    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '([<|][a-z]\\d)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), ?\\}\\s*");

    private Npy() {}

    /** @throws IllegalArgumentException if it is none of these */
    static NdArray read(byte[] file) {
        if (file.length < HEADER_AT || !Arrays.equals(MAGIC, Arrays.copyOf(file, MAGIC.length))) {
            throw new IllegalArgumentException("no array");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int begins = HEADER_AT + Short.toUnsignedInt(bytes.getShort(LENGTH_AT));
        Matcher header = HEADER.matcher(begins > file.length
                ? ""
                : new String(file, HEADER_AT, begins - HEADER_AT, StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw new IllegalArgumentException("no array");
        }
        int[] shape = Arrays.stream(header.group(2).split(",", -1)).map(String::strip).filter(each -> !each.isEmpty())
                .mapToInt(Integer::parseInt).toArray();
        int width = header.group(1).charAt(2) - '0';
        long numel = 1;
        for (int size : shape) {
            numel = Math.multiplyExact(numel, (long) size);
        }
        if (shape.length > MOST_DIMENSIONS || numel * width != file.length - begins) {
            throw new IllegalArgumentException("no array");
        }
        double[] values = new double[(int) numel];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(bytes, header.group(1), begins + i * width);
        }
        return NdArray.of(values, shape);
    }

    private static double value(ByteBuffer bytes, String type, int at) {
        return switch (type) {
            case "<f8" -> bytes.getDouble(at);
            case "<f4" -> bytes.getFloat(at);
            case "<i8" -> bytes.getLong(at);
            case "<i4" -> bytes.getInt(at);
            case "<i2" -> bytes.getShort(at);
            case "|i1" -> bytes.get(at);
            case "|u1", "|b1" -> Byte.toUnsignedInt(bytes.get(at));
            default -> throw new IllegalArgumentException("no array");
        };
    }
}
