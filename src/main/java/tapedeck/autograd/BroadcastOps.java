package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.function.ClampTensor;
import tapedeck.function.Rsub;
import tapedeck.function.ScalarPow;

/** Elementwise operations of a tensor with another or with a number: methods of {@link Tensor}. */
interface BroadcastOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code other − x}. */
    default Tensor rsub(Tensor other) {
        return Operations.apply(new Rsub(Operand.other("rsub", other).isNumber()), self(), other);
    }

    /** {@code baseˣ} of a number. */
    default Tensor powOf(Tensor base) {
        return Operations.apply(new ScalarPow(), self(), Operand.given("pow", "self", 1, base));
    }

    /** {@code min(max(x, min), max)}; one of the bounds may be null. */
    default Tensor clamp(@Nullable Tensor min, @Nullable Tensor max) {
        if (min == null) {
            return max == null ? self() : Operations.apply(new ClampTensor(false, true), self(), max);
        }
        return max == null
                ? Operations.apply(new ClampTensor(true, false), self(), min)
                : Operations.apply(new ClampTensor(true, true), self(), min, max);
    }
}
