package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/** The operations that whole numbers refuse and fractions do not. */
final class IntegerDivisionCheck {
    private IntegerDivisionCheck() {}

    /**
     * Refuses a divisor of 0 among whole numbers.
     *
     * @throws EngineException with PyTorch's text
     */
    static void check(Context context, NdArray divisors) {
        if (context.type().isFloating()) {
            return;
        }
        for (double divisor : divisors.toArray()) {
            if (divisor == 0) {
                throw new EngineException("ZeroDivisionError");
            }
        }
    }
}
