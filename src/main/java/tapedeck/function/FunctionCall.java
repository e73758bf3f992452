package tapedeck.function;

import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;

/**
 * One application of a Function whose gradient is being recorded.
 *
 * @param function that ran
 * @param context what it keeps; its saved arrays are not changed since
 * @param inputs as terms; a gradient uses those only that the Function saves
 * @param output as a term
 * @param gradient of the output
 */
public record FunctionCall(Function function, Context context, List<GraphValue> inputs, GraphValue output,
        GraphValue gradient) {
    GraphValue in(int i) {
        return inputs.get(i);
    }

    Shape shape(int i) {
        return context.shape(i);
    }

    /**
     * The gradient of an input in which the Function is linear, at least piecewise: what {@link Function#backward}
     * gives, as a recorded Function of the gradient alone.
     */
    GraphValue pullback(int input) {
        return gradient.apply(new Pullback(function, context.copy(), input));
    }

    /** The same of a Function of one input which PyTorch lets depend on it, with a gradient that is 0: under PyTorch's name. */
    GraphValue pullback(String name) {
        Pullback pullback = new Pullback(function, context.copy(), 0);
        return gradient.apply(new Renamed(pullback, pullback.call(), name + "BackwardBackward0"), in(0));
    }

    /** The gradient of input 0 or 1 of a Function that is linear in each of them, without what is added to it as input 2. */
    GraphValue bilinear(int input) {
        return gradient.apply(new BilinearPullback(function, context.copy(), input), in(1 - input));
    }

    /** Returns what is said where a Function has no recorded gradient. */
    EngineException refusal() {
        return new EngineException(function.call() + " (" + function.gradFn()
                + ") has no second derivative in Tapedeck, so create_graph=True cannot go through it");
    }
}
