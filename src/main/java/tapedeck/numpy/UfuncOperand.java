package tapedeck.numpy;

import tapedeck.array.DType;
import tapedeck.array.EngineException;

/**
 * An operand of a ufunc. A plain number of Python's is weak: it takes the type of an array where that has such numbers
 * (NEP 50).
 *
 * @param weak whether it is a plain number
 */
public record UfuncOperand(NumpyArray array, boolean weak) {
    /** The type of both together. */
    Element with(UfuncOperand other) {
        if (weak == other.weak) {
            return array.element().and(other.array.element());
        }
        return weak ? beside(other.array.element()) : other.beside(array.element());
    }

    private Element beside(Element strong) {
        Element own = array.element();
        if (!strong.isNumber()) {
            return Element.OBJECT;
        }
        if (own.isFloating()) {
            return strong.isFloating() ? strong : Element.FLOAT64;
        }
        if (own.isBool()) {
            return strong;
        }
        if (strong.isBool()) {
            return Element.INT64;
        }
        if (!strong.isFloating() && strong.number() != DType.INT64) {
            double value = array.data().item();
            if (strong.number().of(value) != value) {
                throw EngineException
                        .value("Python integer " + (long) value + " out of bounds for " + strong.word());
            }
        }
        return strong;
    }
}
