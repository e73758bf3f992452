package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.text.Message;

/** The infinite terms of a sum, and what follows from them. */
final class Infinities {
    private @Nullable String plus;
    private @Nullable String minus;
    private @Nullable Message first;

    /**
     * Adds a term, which is no NaN.
     *
     * @param said the term in numbers
     * @param why it is infinite, if it is
     */
    void add(double term, String said, Message why) {
        if (Double.isInfinite(term)) {
            first = first == null ? why : first;
            plus = plus == null && term > 0 ? said : plus;
            minus = minus == null && term < 0 ? said : minus;
        }
    }

    /** Why the sum of {@code n} terms is {@code value}, which is not finite, in {@code type}. */
    Message cause(long n, double value, DType type) {
        if (plus != null && minus != null) {
            return NonFiniteCause.because("explain.cause.infMinusInf", plus + " + " + minus, Double.NaN);
        }
        return first != null
                ? first
                : Overflow.sum(n, value, type);
    }
}
