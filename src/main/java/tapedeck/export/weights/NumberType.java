package tapedeck.export.weights;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** How a file keeps each number. */
enum NumberType {
    DOUBLE(8, "F64", "DoubleStorage"), FLOAT(4, "F32", "FloatStorage"), HALF(2, "F16", "HalfStorage"), BFLOAT(2, "BF16",
            "BFloat16Storage"), LONG(8, "I64",
                    "LongStorage"), INT(4, "I32", "IntStorage"), BYTE(1, "U8", "ByteStorage");

    private final int bytes;
    private final String safetensors;
    private final String storage;

    NumberType(int bytes, String safetensors, String storage) {
        this.bytes = bytes;
        this.safetensors = safetensors;
        this.storage = storage;
    }

    int bytes() {
        return bytes;
    }

    String safetensors() {
        return safetensors;
    }

    String storage() {
        return storage;
    }

    /** The type that a library calls so. */
    static NumberType named(String name) throws WeightsException {
        Optional<NumberType> type = Stream.of(values())
                .filter(each -> name.equals(each.safetensors) || name.equals(each.storage)).findFirst();
        return type.orElseThrow(() -> new WeightsException("export.weights.type"));
    }

    double read(ByteBuffer from, int at) {
        return switch (this) {
            case DOUBLE -> from.getDouble(at);
            case FLOAT -> from.getFloat(at);
            case HALF -> Float.float16ToFloat(from.getShort(at));
            case BFLOAT -> Float.intBitsToFloat(from.getShort(at) << 16);
            case LONG -> from.getLong(at);
            case INT -> from.getInt(at);
            case BYTE -> from.get(at) & 0xff;
        };
    }
}
