package tapedeck.export.weights;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** The type in which a file keeps each number. */
public enum NumberType {
    /** 8 bytes. */
    DOUBLE(8, "float64", "F64", "DoubleStorage", "<f8"),
    /** 4 bytes. */
    FLOAT(4, "float32", "F32", "FloatStorage", "<f4"),
    /** 2 bytes, of IEEE 754. */
    HALF(2, "float16", "F16", "HalfStorage", "<f2"),
    /** The upper 2 bytes of a float; NumPy has none, and is given the whole float. */
    BFLOAT(2, "bfloat16", "BF16", "BFloat16Storage", "<f4"),
    /** 8 bytes. */
    LONG(8, "int64", "I64", "LongStorage", "<i8"),
    /** 4 bytes. */
    INT(4, "int32", "I32", "IntStorage", "<i4"),
    /** 2 bytes. */
    SHORT(2, "int16", "I16", "ShortStorage", "<i2"),
    /** From -128. */
    CHAR(1, "int8", "I8", "CharStorage", "|i1"),
    /** From 0. */
    BYTE(1, "uint8", "U8", "ByteStorage", "|u1"),
    /** 0 or 1. */
    BOOL(1, "bool", "BOOL", "BoolStorage", "|b1");

    private final int bytes;
    private final String word;
    private final String safetensors;
    private final String storage;
    private final String numpy;

    NumberType(int bytes, String word, String safetensors, String storage, String numpy) {
        this.bytes = bytes;
        this.word = word;
        this.safetensors = safetensors;
        this.storage = storage;
        this.numpy = numpy;
    }

    /** The type of that word of PyTorch's, {@code bfloat16}; empty if files do not have it. */
    public static Optional<NumberType> of(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As a header of NumPy's has it, {@code <f4}. */
    String numpy() {
        return numpy;
    }

    /** The one whose numbers NumPy keeps so: itself, but for bfloat16. */
    NumberType inNumPy() {
        return this == BFLOAT ? FLOAT : this;
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

    /** The type that a file of a library's calls so. */
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
            case SHORT -> from.getShort(at);
            case CHAR -> from.get(at);
            case BYTE, BOOL -> from.get(at) & 0xff;
        };
    }

    /** Puts a number that this type has. */
    void write(ByteBuffer to, double value) {
        switch (this) {
            case DOUBLE -> to.putDouble(value);
            case FLOAT -> to.putFloat((float) value);
            case HALF -> to.putShort(Float.floatToFloat16((float) value));
            case BFLOAT -> to.putShort((short) (Float.floatToRawIntBits((float) value) >>> Short.SIZE));
            case LONG -> to.putLong((long) value);
            case INT -> to.putInt((int) value);
            case SHORT -> to.putShort((short) value);
            case CHAR, BYTE, BOOL -> to.put((byte) (int) value);
        }
    }
}
