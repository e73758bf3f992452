package tapedeck.deck;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * A tensor as it was when an event happened. Immutable: the arrays are copies that nobody changes.
 *
 * @param id tells tensors of one captured iteration apart; a parameter keeps its id from iteration to iteration
 * @param name as the Program named it, or empty
 * @param data the numbers
 * @param grad the gradient, or null for None
 * @param leaf whether no Function made it
 * @param requiresGrad whether backward passes through
 * @param parameter whether an optimizer updates it
 * @param gradFn the name of the Function that made it, or null
 */
public record TensorState(long id, String name, NdArray data, @Nullable NdArray grad, boolean leaf,
        boolean requiresGrad,
        boolean parameter, @Nullable String gradFn) {
    /** The sizes. */
    public Shape shape() {
        return data.shape();
    }

    TensorState withGrad(@Nullable NdArray newGrad) {
        return new TensorState(id, name, data, newGrad, leaf, requiresGrad, parameter, gradFn);
    }

    TensorState withData(NdArray newData) {
        return new TensorState(id, name, newData, grad, leaf, requiresGrad, parameter, gradFn);
    }
}
