package tapedeck.export.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Numbers as bytes, the lowest first. */
final class LittleEndian {
    private LittleEndian() {}

    static byte[] bytes(NdArray array, NumberType type) {
        double[] values = array.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(type.bytes(), values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double each : values) {
            type.write(bytes, each);
        }
        return bytes.array();
    }

    /** The number of elements of a shape; fails if it is below 0, or more than arrays have. */
    static int numel(int[] sizes) throws WeightsException {
        long numel = 1;
        for (int size : sizes) {
            if (size < 0 || (size > 0 && numel > Integer.MAX_VALUE / size)) {
                throw new WeightsException("export.weights.broken");
            }
            numel *= size;
        }
        return (int) numel;
    }

    /**
     * The array of that shape whose elements are in {@code bytes}, from {@code offset} on.
     *
     * @param offset in elements
     */
    static NdArray array(ByteBuffer bytes, NumberType type, long offset, int[] sizes, long[] strides)
            throws WeightsException {
        int numel = numel(sizes);
        double[] values = new double[numel];
        int[] index = new int[sizes.length];
        for (int i = 0; i < numel; i++) {
            long at = offset;
            for (int d = 0; d < sizes.length; d++) {
                at += index[d] * strides[d];
            }
            if (at < 0 || (at + 1) * type.bytes() > bytes.limit()) {
                throw new WeightsException("export.weights.ends");
            }
            values[i] = type.read(bytes, (int) at * type.bytes());
            for (int d = sizes.length - 1; d >= 0 && ++index[d] == sizes[d]; d--) {
                index[d] = 0;
            }
        }
        NdArray array = NdArray.empty(Shape.of(sizes));
        System.arraycopy(values, 0, array.values(), 0, numel);
        return array;
    }

    /** The strides of an array whose last index moves fastest, or whose first does. */
    static long[] strides(int[] sizes, boolean firstFastest) {
        long[] strides = new long[sizes.length];
        long stride = 1;
        for (int i = 0; i < sizes.length; i++) {
            int d = firstFastest ? i : sizes.length - 1 - i;
            strides[d] = stride;
            stride *= sizes[d];
        }
        return strides;
    }
}
