package tapedeck.array;

/**
 * The type of a tensor's numbers, under PyTorch's names. Arrays hold float64 whatever they are; a type says which of those numbers may
 * stand there, and {@link #of} brings any other to one: to the nearest float, to an integer as a cast does, to 0 or 1. float16 and
 * complex numbers are not there.
 */
public enum DType {
    /** True or false, as 1 or 0. */
    BOOL("bool", "Bool", "bool", Category.BOOL),
    /** 0 to 255; what lies beyond wraps. */
    UINT8("uint8", "Byte", "unsigned char", Category.INTEGER),
    /** -128 to 127; what lies beyond wraps. */
    INT8("int8", "Char", "signed char", Category.INTEGER),
    /** 16 bits; what lies beyond wraps. */
    INT16("int16", "Short", "short", Category.INTEGER),
    /** 32 bits; what lies beyond wraps. */
    INT32("int32", "Int", "int", Category.INTEGER),
    /** Whole numbers, exact to 2⁵³; what lies beyond is refused. */
    INT64("int64", "Long", "long int", Category.INTEGER),
    /** 24 bits of mantissa. */
    FLOAT32("float32", "Float", "float", Category.FLOATING),
    /** The numbers as they are held. */
    FLOAT64("float64", "Double", "double", Category.FLOATING);

    /** Kinds of numbers, each wider than those before. */
    public enum Category {
        /** Truth values. */
        BOOL,
        /** Whole numbers. */
        INTEGER,
        /** Fractions. */
        FLOATING
    }

    private static final double EXACT = 1L << 53;

    private final String word;
    private final String scalarType;
    private final String cpp;
    private final Category category;

    DType(String word, String scalarType, String cpp, Category category) {
        this.word = word;
        this.scalarType = scalarType;
        this.cpp = cpp;
        this.category = category;
    }

    /** As in {@code torch.float32}, without {@code torch.}. */
    public String word() {
        return word;
    }

    /** As PyTorch's messages have it: {@code Float}. */
    public String scalarType() {
        return scalarType;
    }

    /** As in {@code torch.FloatTensor}. */
    public String tensorType() {
        return "torch." + scalarType + "Tensor";
    }

    /** As some messages have it, the type of C++: {@code long int}. */
    public String cpp() {
        return cpp;
    }

    /** Returns what a number of it takes in PyTorch. */
    public int bytes() {
        return switch (this) {
            case BOOL, UINT8, INT8 -> 1;
            case INT16 -> 2;
            case INT32, FLOAT32 -> 4;
            case INT64, FLOAT64 -> 8;
        };
    }

    /** Truth values, whole numbers or fractions. */
    public Category category() {
        return category;
    }

    /** Returns whether it has fractions, and so gradients. */
    public boolean isFloating() {
        return category == Category.FLOATING;
    }

    /** The type of both together, {@code torch.promote_types}: the wider one. */
    public DType and(DType other) {
        if (this == other) {
            return this;
        }
        boolean unlikeBytes = compareTo(INT8) <= 0 && other.compareTo(INT8) <= 0 && this != BOOL && other != BOOL;
        return unlikeBytes ? INT16 : compareTo(other) >= 0 ? this : other;
    }

    /**
     * The number of this type that {@code value} is cast to.
     *
     * @throws EngineException for an int64 beyond 2⁵³, which is not held exactly
     */
    public double of(double value) {
        return switch (this) {
            case FLOAT64 -> value;
            case FLOAT32 -> (float) value;
            case BOOL -> value != 0 ? 1 : 0;
            case UINT8 -> whole(value) & 0xff;
            case INT8 -> (byte) whole(value);
            case INT16 -> (short) whole(value);
            case INT32 -> Double.isFinite(value) ? (int) whole(value) : Integer.MIN_VALUE;
            case INT64 -> exact(value);
        };
    }

    /** Towards 0; what a long does not reach keeps its lowest bits, as if it had been computed in fewer. */
    private static long whole(double value) {
        return Math.abs(value) < 0x1p63 ? (long) value : (long) (value % 0x1p32);
    }

    /** Returns whether a fraction is in this type's range, so that PyTorch casts it to that without a word: truncated it may be. */
    public boolean holds(double value) {
        return switch (this) {
            case FLOAT64, FLOAT32, BOOL -> true;
            case UINT8 -> value >= 0 && value <= 255;
            case INT8 -> value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE;
            case INT16 -> value >= Short.MIN_VALUE && value <= Short.MAX_VALUE;
            case INT32 -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
            case INT64 -> value >= Long.MIN_VALUE && value < 0x1p63;
        };
    }

    private static double exact(double value) {
        if (Math.abs(value) > EXACT) {
            throw new EngineException(
                    "Tapedeck holds int64 exactly up to 2**53 = 9007199254740992, and refuses what lies beyond");
        }
        return Double.isNaN(value) ? Long.MIN_VALUE : (value < 0 ? Math.ceil(value) : Math.floor(value)) + 0.0; // whole numbers have no -0
    }

    /** Brings every number of {@code array}, which nobody else reads, to this type, where it lies. */
    public void round(NdArray array) {
        if (this == FLOAT64) {
            return;
        }
        double[] values = array.storage.values;
        if (!array.contiguous) { // every number is rounded, wherever the array has it
            roundAll(values, 0, values.length);
        } else {
            roundAll(values, array.offset, array.offset + array.numel());
        }
    }

    private void roundAll(double[] values, int from, int to) {
        if (this == FLOAT32) {
            for (int i = from; i < to; i++) {
                values[i] = (float) values[i];
            }
            return;
        }
        for (int i = from; i < to; i++) {
            values[i] = of(values[i]);
        }
    }

    /** The numbers of {@code array} brought to this type: a copy, unless this is float64. */
    public NdArray rounded(NdArray array) {
        if (this == FLOAT64) {
            return array;
        }
        NdArray copy = array.copy();
        round(copy);
        return copy;
    }
}
