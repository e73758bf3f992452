package tapedeck.autograd;

import java.util.Locale;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.Loop2;
import tapedeck.array.NdArray;

/**
 * The comparisons and combinations of truth values or bits, elementwise and broadcast, in the operands' common type. It has no
 * derivative: no Function is recorded, and the results require no gradient.
 */
public enum Comparison {
    /** {@code a == b} */
    EQ,
    /** {@code a != b} */
    NE,
    /** {@code a < b} */
    LT,
    /** {@code a <= b} */
    LE,
    /** {@code a > b} */
    GT,
    /** {@code a >= b} */
    GE,
    /** Both are not 0. */
    LOGICAL_AND,
    /** One or both are not 0. */
    LOGICAL_OR,
    /** One of both is not 0. */
    LOGICAL_XOR,
    /** {@code a & b} of whole numbers or truth values. */
    BITWISE_AND,
    /** {@code a | b} of whole numbers or truth values. */
    BITWISE_OR,
    /** {@code a ^ b} of whole numbers or truth values. */
    BITWISE_XOR,
    /** {@code a << b} of whole numbers. */
    BITWISE_LEFT_SHIFT,
    /** {@code a >> b} of whole numbers. */
    BITWISE_RIGHT_SHIFT;

    private boolean isBitwise() { return compareTo(BITWISE_AND) >= 0; }

    private boolean holds(double a, double b) {
        return switch (this) {
            case EQ -> a == b;
            case NE -> a != b;
            case LT -> a < b;
            case LE -> a <= b;
            case GT -> a > b;
            case GE -> a >= b;
            case LOGICAL_AND -> a != 0 && b != 0;
            case LOGICAL_OR -> a != 0 || b != 0;
            default -> a != 0 != (b != 0);
        };
    }

    private double bits(double a, double b) {
        long x = (long) a;
        long y = (long) b;
        return switch (this) {
            case BITWISE_AND -> x & y;
            case BITWISE_OR -> x | y;
            case BITWISE_XOR -> x ^ y;
            case BITWISE_LEFT_SHIFT -> y < 0 || y >= Long.SIZE ? 0 : a * StrictMath.pow(2, b);
            default -> y < 0 || y >= Long.SIZE ? (x < 0 ? -1 : 0) : x >> y;
        };
    }

    /**
     * The answer for each pair: bool, or for bits the common type.
     *
     * @throws EngineException with PyTorch's text if the shapes do not fit, or for bits of fractions
     */
    public Tensor of(Tensor a, Tensor b) {
        DType common = Promotion.common(new Tensor[]{a, b}, DefaultDType.get());
        if (isBitwise()) {
            return bitwise(a, b, common);
        }
        Loop2 loop = (x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = holds(x[i], y[i]) ? 1 : 0;
            }
        };
        boolean logical = compareTo(LOGICAL_AND) >= 0;
        NdArray left = logical ? a.data() : common.rounded(a.data());
        NdArray right = logical ? b.data() : common.rounded(b.data());
        return new Tensor(Elementwise.apply(loop, left, right), DType.BOOL);
    }

    private Tensor bitwise(Tensor a, Tensor b, DType common) {
        boolean shifts = compareTo(BITWISE_LEFT_SHIFT) >= 0;
        if (common.isFloating() || (shifts && common == DType.BOOL)) {
            String kernel = shifts
                    ? this == BITWISE_LEFT_SHIFT ? "lshift" : "rshift"
                    : name().toLowerCase(Locale.ROOT);
            throw new EngineException("\"" + kernel + "_cpu\" not implemented for '" + common.scalarType() + "'");
        }
        Loop2 loop = (x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = common.of(bits(x[i], y[i]));
            }
        };
        return new Tensor(Elementwise.apply(loop, a.data(), b.data()), common);
    }
}
