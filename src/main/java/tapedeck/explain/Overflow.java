package tapedeck.explain;

import tapedeck.array.DType;
import tapedeck.text.Message;

/** That a number was beyond the largest one of its type: 3.4e38 in float32, 1.8e308 in float64. */
final class Overflow {
    private static final int DIGITS = 2;

    private Overflow() {}

    /** Of finite operands, as in {@code 1e30 · 1e30}. */
    static Message of(String expression, double value, DType type) {
        return Message.of("explain.cause.overflow", "expression", expression, "value", NonFiniteCause.number(value),
                "largest", largest(type), "type", type.word());
    }

    /** Of a Function whose arithmetic is not written out. */
    static Message call(String call, double value, DType type) {
        return Message.of("explain.cause.overflow.call", "call", call + "()", "value", NonFiniteCause.number(value),
                "largest", largest(type), "type", type.word());
    }

    /** Of {@code n} finite terms. */
    static Message sum(long n, double value, DType type) {
        return Message.of("explain.cause.overflow.sum", "n", n, "value", NonFiniteCause.number(value), "largest",
                largest(type), "type", type.word());
    }

    private static String largest(DType type) {
        return NamedFormulas.number(type == DType.FLOAT32 ? Float.MAX_VALUE : Double.MAX_VALUE, DIGITS);
    }
}
