package tapedeck.numpy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The warnings of numpy while it computes: the exceptions of IEEE 754 that a processor would have flagged, read off operands and result.
 * A number that is none, of operands that are numbers, is an invalid one; an infinite one of finite operands has been divided by zero or
 * is too large. Underflow, of which numpy says nothing unless asked, is not told.
 */
public enum FloatingError {
    /** A finite number divided by zero, the logarithm of zero. */
    DIVIDE,
    /** Too large for its type. */
    OVERFLOW,
    /** 0 / 0, ∞ - ∞, the root of a negative number. */
    INVALID;

    private static final Set<String> POLES = Set.of("log", "log2", "log10", "log1p", "reciprocal", "arctanh");

    /**
     * Those that a ufunc met.
     *
     * @param name of the ufunc
     * @param result what it gave for the operands, which are broadcast
     */
    public static Set<FloatingError> of(String name, List<NumpyArray> operands, NumpyArray result) {
        NumpyArray last = operands.getLast();
        if (!result.element().isFloating()) {
            return divides(name) && hasZero(last) ? EnumSet.of(DIVIDE) : Set.of();
        }
        if (isFinite(result.data())) {
            return Set.of();
        }
        EnumSet<FloatingError> met = EnumSet.noneOf(FloatingError.class);
        Shape shape = result.data().shape();
        Broadcast.Numbers out = Broadcast.numbers(result, shape);
        Broadcast.Numbers x = Broadcast.numbers(operands.getFirst(), shape);
        Broadcast.Numbers y = Broadcast.numbers(last, shape);
        for (int i = 0; i < shape.numel(); i++) {
            double value = at(out, i);
            double left = at(x, i);
            double right = at(y, i);
            if (Double.isNaN(value)) {
                if (!Double.isNaN(left) && !Double.isNaN(right)) {
                    met.add(INVALID);
                }
            } else if (Double.isInfinite(value) && Double.isFinite(left) && Double.isFinite(right)) {
                boolean pole = POLES.contains(name) || (divides(name) && right == 0)
                        || (name.equals("power") && left == 0);
                met.add(pole ? DIVIDE : OVERFLOW);
            }
        }
        return met;
    }

    /** Those that an operator of two scalars met: numpy tells of whole numbers there that they do not fit. */
    public static Set<FloatingError> ofScalars(String name, List<NumpyArray> operands, NumpyArray result) {
        if (result.element().isFloating() || divides(name)) {
            return of(name, operands, result);
        }
        double x = operands.getFirst().data().item();
        double y = operands.getLast().data().item();
        double exact = switch (name) {
            case "add" -> x + y;
            case "subtract" -> x - y;
            case "multiply" -> x * y;
            default -> result.data().item();
        };
        return exact == result.data().item() || result.element().isBool()
                ? Set.of()
                : EnumSet.of(OVERFLOW);
    }

    /**
     * Those of sums and products of many numbers. An infinite one of finite ones was too large; one that is none is invalid
     * if infinite ones have been added up: it is not where nothing has.
     */
    public static Set<FloatingError> ofReduction(NumpyArray result, NumpyArray... operands) {
        boolean nan = false;
        boolean infinite = false;
        boolean wasInfinite = false;
        for (double value : result.toArray()) {
            nan |= Double.isNaN(value);
            infinite |= Double.isInfinite(value);
        }
        EnumSet<FloatingError> met = EnumSet.noneOf(FloatingError.class);
        for (NumpyArray operand : nan || infinite ? operands : new NumpyArray[0]) {
            for (double value : operand.toArray()) {
                nan &= !Double.isNaN(value);
                infinite &= Double.isFinite(value);
                wasInfinite |= Double.isInfinite(value);
            }
        }
        if (infinite) {
            met.add(OVERFLOW);
        }
        if (nan && wasInfinite) {
            met.add(INVALID);
        }
        return met;
    }

    /** Those of turning numbers into ones of another type. */
    public static Set<FloatingError> ofCast(NumpyArray from, Element to) {
        double most = to.number() == DType.INT64 ? 0x1p63 : 0x1p31; // narrower ones are taken from 32 bits, without a word
        if (!from.element().isFloating() || !to.isNumber() || to.isBool() || to.number() == DType.FLOAT64) {
            return Set.of();
        }
        for (double value : from.toArray()) {
            if (to.isFloating() && Double.isFinite(value) && Double.isInfinite((float) value)) {
                return EnumSet.of(OVERFLOW);
            }
            if (!to.isFloating() && !(Math.abs(value) < most)) {
                return EnumSet.of(INVALID);
            }
        }
        return Set.of();
    }

    private static boolean divides(String name) {
        return name.equals("true_divide") || name.equals("floor_divide") || name.equals("remainder");
    }

    private static double at(Broadcast.Numbers numbers, int i) {
        return numbers.values()[numbers.at() + i * numbers.step()];
    }

    private static boolean hasZero(NumpyArray a) {
        for (double each : a.toArray()) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** One look at each number, without a branch: most results are finite. */
    private static boolean isFinite(NdArray result) {
        double[] values = result.values();
        double zero = 0;
        for (int i = result.offset(), n = 0; n < result.numel(); i++, n++) {
            zero += values[i] * 0;
        }
        return zero == 0;
    }
}
