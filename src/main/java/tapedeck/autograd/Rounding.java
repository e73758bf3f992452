package tapedeck.autograd;

import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** The rounding of results to their type: after every Function, forward and backward, and after every sum of gradients. */
final class Rounding {
    private Rounding() {}

    /** A result that nobody else reads, rounded where it lies. */
    static NdArray of(DType type, NdArray result) {
        if (type != DType.FLOAT64 && !AutogradContext.current().unrounded) {
            type.round(result);
        }
        return result;
    }

    /** Returns what a Function gave its input {@code i}, of the incoming gradient. */
    static NdArray gradient(Node node, int i, NdArray given, NdArray incoming) {
        DType type = node.inputs[i].dtype();
        if (type == DType.FLOAT64 || AutogradContext.current().unrounded) {
            return given;
        }
        if (given.shares(incoming)) { // handed on: rounded already, if to this type
            return node.output.dtype() == type ? given : type.rounded(given);
        }
        for (NdArray saved : node.context.saved()) {
            if (given.shares(saved)) {
                return type.rounded(given);
            }
        }
        type.round(given);
        return given;
    }

    /** A result that may share the numbers of another: of one that is of this type already if {@code done}. */
    static NdArray shared(DType type, NdArray result, boolean done) {
        return done || type == DType.FLOAT64 || AutogradContext.current().unrounded ? result : type.rounded(result);
    }
}
