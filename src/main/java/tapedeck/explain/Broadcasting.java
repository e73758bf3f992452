package tapedeck.explain;

import tapedeck.array.Shape;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/** The map from an operand's elements to the output's, as PyTorch broadcasts: shapes are aligned at their ends. */
final class Broadcasting {
    private Broadcasting() {}

    /** Returns whether each element of the output is made of one element of each input. */
    static boolean isElementwise(FunctionRecorded recorded) {
        return recorded.inputs().stream().allMatch(in -> broadcasts(in.shape(), recorded.output().shape()));
    }

    /** Returns whether {@code from} is stretched to {@code to} by broadcasting, or is the same. */
    private static boolean broadcasts(Shape from, Shape to) {
        if (from.dim() > to.dim()) {
            return false;
        }
        for (int d = 1; d <= from.dim(); d++) {
            if (from.size(-d) != to.size(-d) && from.size(-d) != 1) {
                return false;
            }
        }
        return true;
    }

    /** Returns which element of an input of shape {@code from} an element of the output was made of. */
    static int source(int at, Shape from, Shape to) {
        int[] place = ElementPlace.unravel(at, to);
        int[] index = new int[from.dim()];
        for (int d = 0; d < index.length; d++) {
            index[d] = from.size(d) == 1 ? 0 : place[to.dim() - from.dim() + d];
        }
        return ElementPlace.ravel(index, from);
    }
}
