package tapedeck.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.numpy.NpyException.Why;

/** NumPy's {@code .npy}: a magic word, a header that is a Python dict, and the numbers, the lowest byte first. */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNED = 64;
    private static final int MOST_DIMENSIONS = 64;
    private static final Pattern HEADER = Pattern.compile("\\{'descr': '[<|=](\\w+)', "
            + "'fortran_order': (True|False), 'shape': \\(([\\d, ]*)\\),? *\\}\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Npy() {}

    /**
     * The file of version 1.0, in row-major order.
     *
     * @param type as the header has it, {@code <f8}
     * @param numbers of that type, the lowest byte first
     */
    public static byte[] write(Shape shape, String type, byte[] numbers) {
        int[] sizes = shape.toArray();
        String written = IntStream.of(sizes).mapToObj(Integer::toString).collect(Collectors.joining(", "))
                + (sizes.length == 1 ? "," : "");
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + written + "), }";
        int prefix = MAGIC.length + 2 + Short.BYTES;
        int padded = Math.ceilDiv(prefix + header.length() + 1, ALIGNED) * ALIGNED - prefix;
        return ByteBuffer.allocate(prefix + padded + numbers.length).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC)
                .put((byte) 1).put((byte) 0).putShort((short) padded)
                .put((header + " ".repeat(padded - header.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII))
                .put(numbers).array();
    }

    /**
     * Returns what such a file holds: floats, whole numbers and truth values, in either order. Bytes behind the numbers are left alone.
     *
     * @throws NpyException if it is none, or of another type
     */
    public static NdArray read(byte[] file) throws NpyException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < MAGIC.length + 2 + Integer.BYTES) {
            throw new NpyException(Why.ENDS);
        }
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        int version = bytes.get();
        bytes.get();
        int length = version == 1 ? Short.toUnsignedInt(bytes.getShort()) : bytes.getInt();
        if (!Arrays.equals(magic, MAGIC) || length < 0 || length > bytes.remaining()) {
            throw new NpyException(Why.BROKEN);
        }
        byte[] text = new byte[length];
        bytes.get(text);
        Matcher header = HEADER.matcher(new String(text, StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            throw new NpyException(Why.TYPE);
        }
        int[] sizes = DIGITS.matcher(header.group(3)).results().mapToInt(Npy::size).toArray();
        double[] values = values(bytes.slice().order(ByteOrder.LITTLE_ENDIAN), header.group(1), numel(sizes));
        return NdArray.of(header.group(2).equals("True") ? turned(values, sizes) : values, sizes);
    }

    /** A size; of one that no array has, one that is refused. */
    private static int size(MatchResult digits) {
        return digits.group().length() > 9 ? -1 : Integer.parseInt(digits.group());
    }

    private static int numel(int[] sizes) throws NpyException {
        long numel = 1;
        for (int size : sizes) {
            if (size < 0 || sizes.length > MOST_DIMENSIONS || (size > 0 && numel > Integer.MAX_VALUE / size)) {
                throw new NpyException(Why.BROKEN);
            }
            numel *= size;
        }
        return (int) numel;
    }

    private static double[] values(ByteBuffer bytes, String type, int numel) throws NpyException {
        int width = type.length() == 2 ? Character.digit(type.charAt(1), 10) : -1;
        if (width > 0 && (long) numel * width > bytes.limit()) {
            throw new NpyException(Why.ENDS); // first: no room is made for numbers that are not there
        }
        double[] values = new double[numel];
        for (int i = 0; i < numel; i++) {
            int at = i * width;
            values[i] = switch (type) {
                case "f8" -> bytes.getDouble(at);
                case "f4" -> bytes.getFloat(at);
                case "f2" -> Float.float16ToFloat(bytes.getShort(at));
                case "i8" -> bytes.getLong(at);
                case "i4" -> bytes.getInt(at);
                case "i2" -> bytes.getShort(at);
                case "i1" -> bytes.get(at);
                case "u1", "b1" -> Byte.toUnsignedInt(bytes.get(at));
                default -> throw new NpyException(Why.TYPE);
            };
        }
        return values;
    }

    /** In row-major order, of values whose first index moves fastest. */
    private static double[] turned(double[] values, int[] sizes) {
        double[] turned = new double[values.length];
        int[] index = new int[sizes.length];
        for (int i = 0; i < values.length; i++) {
            int at = 0;
            for (int d = 0; d < sizes.length; d++) {
                at = at * sizes[d] + index[d];
            }
            turned[at] = values[i];
            for (int d = 0; d < sizes.length && ++index[d] == sizes[d]; d++) {
                index[d] = 0;
            }
        }
        return turned;
    }
}
