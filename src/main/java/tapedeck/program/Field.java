package tapedeck.program;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * Two inputs, cut into cells, and what is predicted at their middles. Immutable.
 *
 * @param x from where to where the first goes, to the right
 * @param y from where to where the second goes, upwards
 * @param cells along a side
 * @param outputs shape (cells², outputs): row by row from the top, where the second input is greatest
 */
public record Field(Span x, Span y, int cells, NdArray outputs) {
    /** Shape (cells², 2). */
    public static NdArray inputs(Span x, Span y, int cells) {
        NdArray inputs = NdArray.empty(Shape.of(cells * cells, 2));
        for (int i = 0; i < cells * cells; i++) {
            int row = i / cells;
            inputs.values()[2 * i] = x.middle(i % cells, cells);
            inputs.values()[2 * i + 1] = y.middle(cells - 1 - row, cells);
        }
        return inputs;
    }
}
