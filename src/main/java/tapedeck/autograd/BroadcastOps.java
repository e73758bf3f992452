package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.function.Addcdiv;
import tapedeck.function.Addcmul;
import tapedeck.function.Atan2;
import tapedeck.function.ClampTensor;
import tapedeck.function.DivRounded;
import tapedeck.function.FloorDivide;
import tapedeck.function.Fmax;
import tapedeck.function.Fmin;
import tapedeck.function.Fmod;
import tapedeck.function.Hypot;
import tapedeck.function.Lerp;
import tapedeck.function.LerpTensor;
import tapedeck.function.Logaddexp;
import tapedeck.function.Remainder;
import tapedeck.function.Rsub;
import tapedeck.function.ScalarPow;
import tapedeck.function.Xlogy;

/** The functions of two and three numbers, elementwise and broadcast: methods of {@link Tensor} under PyTorch's names. */
interface BroadcastOps {
    /** The tensor itself. */
    Tensor self();

    /** The angle of the point (other, self) from the first axis. */
    default Tensor atan2(Tensor other) {
        return Operations.apply(new Atan2(), self(), Operand.other("atan2", other));
    }

    /** Python's {@code a % b}, with b's sign. */
    default Tensor remainder(Tensor other) {
        return Operations.apply(new Remainder(other.isNumber()), self(), Operand.other("remainder", other));
    }

    /** C's {@code fmod}, with a's sign. */
    default Tensor fmod(Tensor other) {
        return Operations.apply(new Fmod(other.isNumber()), self(), Operand.other("fmod", other));
    }

    /** {@code ln(eᵃ + eᵇ)}. */
    default Tensor logaddexp(Tensor other) {
        return Operations.apply(new Logaddexp(), self(), Operand.other("logaddexp", other));
    }

    /** {@code √(a² + b²)}. */
    default Tensor hypot(Tensor other) {
        return Operations.apply(new Hypot(), self(), Operand.other("hypot", other));
    }

    /** {@code a · ln b}, 0 where a is 0. */
    default Tensor xlogy(Tensor other) {
        return Operations.apply(new Xlogy(), self(), Operand.other("xlogy", other));
    }

    /** The greater of a and b, or the one that is no NaN. */
    default Tensor fmax(Tensor other) {
        return Operations.apply(new Fmax(), self(), Operand.other("fmax", other));
    }

    /** The lesser of a and b, or the one that is no NaN. */
    default Tensor fmin(Tensor other) {
        return Operations.apply(new Fmin(), self(), Operand.other("fmin", other));
    }

    /** Python's {@code a // b}, which has no derivative. */
    default Tensor floorDivide(Tensor other) {
        return Operations.apply(new FloorDivide(), self(), Operand.other("floor_divide", other));
    }

    /** {@code number − x}. */
    default Tensor rsub(Tensor number) {
        return Operations.apply(new Rsub(), self(), Operand.other("rsub", number));
    }

    /** {@code baseˣ} of a number. */
    default Tensor powOf(Tensor base) {
        return Operations.apply(new ScalarPow(), self(), Operand.given("pow", "self", 1, base));
    }

    /** {@code a / b} rounded down, or towards 0; its gradient is 0. */
    default Tensor divRounded(Tensor other, boolean down) {
        return Operations.apply(new DivRounded(down), self(), Operand.other("div", other));
    }

    /** {@code a + weight · (end − a)}. */
    default Tensor lerp(Tensor end, double weight) {
        return Operations.apply(new Lerp(weight), self(), Operand.given("lerp", "end", 1, end));
    }

    /** {@code a + weight · (end − a)}. */
    default Tensor lerp(Tensor end, Tensor weight) {
        return Operations.apply(new LerpTensor(), self(), Operand.given("lerp", "end", 1, end),
                Operand.given("lerp", "weight", 2, weight));
    }

    /** {@code a + value · b · c}. */
    default Tensor addcmul(Tensor b, Tensor c, double value) {
        return Operations.apply(new Addcmul(value), self(), Operand.given("addcmul", "tensor1", 1, b),
                Operand.given("addcmul", "tensor2", 2, c));
    }

    /** {@code a + value · b / c}. */
    default Tensor addcdiv(Tensor b, Tensor c, double value) {
        return Operations.apply(new Addcdiv(value), self(), Operand.given("addcdiv", "tensor1", 1, b),
                Operand.given("addcdiv", "tensor2", 2, c));
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
