package tapedeck.autograd;

import tapedeck.array.EngineException;
import tapedeck.function.Add;
import tapedeck.function.Copy;
import tapedeck.function.Div;
import tapedeck.function.Fill;
import tapedeck.function.FillTensor;
import tapedeck.function.Mul;
import tapedeck.function.Sub;
import tapedeck.function.Zero;

/** The changes in place of {@link Tensor}, under PyTorch's names. Each raises the version, so that a backward pass notices
 * if it needed what was there before. While gradients are on, a leaf that requires grad and its views refuse with an
 * {@link tapedeck.array.EngineException}; any other tensor's history goes on from the operation, and with it that of
 * what it is a view of. */
interface InPlaceOps {
    /** The tensor itself. */
    Tensor self();

    /** Adds in place; returns this. */
    default Tensor add_(Tensor other) {
        return InPlace.apply(new Add(), self(), Operand.other("add_", other));
    }

    /** Adds in place; returns this. */
    default Tensor add_(double other) {
        return add_(Tensor.number(other));
    }

    /** Subtracts in place; returns this. */
    default Tensor sub_(Tensor other) {
        return InPlace.apply(new Sub(), self(), Operand.other("sub_", other));
    }

    /** Subtracts in place; returns this. */
    default Tensor sub_(double other) {
        return sub_(Tensor.number(other));
    }

    /** Multiplies in place; returns this. */
    default Tensor mul_(Tensor other) {
        return InPlace.apply(new Mul(), self(), Operand.other("mul_", other));
    }

    /** Multiplies in place; returns this. */
    default Tensor mul_(double other) {
        return mul_(Tensor.number(other));
    }

    /** Divides in place; returns this. */
    default Tensor div_(Tensor other) {
        return InPlace.apply(new Div(), self(), Operand.other("div_", other));
    }

    /** Sets all to 0 in place; returns this. */
    default Tensor zero_() {
        return InPlace.apply(new Zero(), self());
    }

    /** Overwrites with {@code source}, stretched to this shape; returns this. */
    default Tensor copy_(Tensor source) {
        return InPlace.apply(new Copy(), self(), Operand.other("copy_", source));
    }

    /** Sets all to a number in place; returns this. */
    default Tensor fill_(double value) {
        return InPlace.apply(new Fill(value), self());
    }

    /**
     * Sets all to a single number in place; returns this.
     *
     * @throws EngineException with PyTorch's text if it has dimensions
     */
    default Tensor fill_(Tensor value) {
        if (value.dim() != 0) {
            throw new EngineException("fill_ only supports 0-dimension value tensor but got tensor with "
                    + value.dim() + " dimensions.");
        }
        return InPlace.apply(new FillTensor(), self(), value);
    }
}
