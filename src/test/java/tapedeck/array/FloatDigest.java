package tapedeck.array;

/** Numbers, and a digest of float32 bits, as {@code src/test/pytorch/float_order.py} makes them. */
final class FloatDigest {
    private FloatDigest() {}

    static NdArray numbers(int... shape) {
        NdArray array = NdArray.empty(Shape.of(shape));
        for (int i = 0; i < array.numel(); i++) {
            array.values()[i] = (float) ((i * 37 % 101 - 50) / 7.0);
        }
        return array;
    }

    static int of(NdArray array) {
        int digest = 0;
        for (double each : array.toArray()) {
            digest = 31 * digest + Float.floatToRawIntBits((float) each);
        }
        return digest;
    }
}
