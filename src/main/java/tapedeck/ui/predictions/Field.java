package tapedeck.ui.predictions;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;

/**
 * A square of two inputs, cut into cells, and what is predicted at their middles. Immutable.
 *
 * @param reach inputs go from −reach to reach, both
 * @param cells along a side
 * @param outputs shape (cells², outputs): row by row from the top, where the second input is greatest
 */
record Field(double reach, int cells, NdArray outputs) {
    private static final double MARGIN = 1.06;

    /** Shape (cells², 2). */
    static NdArray inputs(double reach, int cells) {
        NdArray inputs = NdArray.empty(Shape.of(cells * cells, 2));
        for (int i = 0; i < cells * cells; i++) {
            int row = i / cells;
            int column = i % cells;
            inputs.values()[2 * i] = reach * ((2.0 * column + 1) / cells - 1);
            inputs.values()[2 * i + 1] = -reach * ((2.0 * row + 1) / cells - 1);
        }
        return inputs;
    }

    /** A reach that holds all inputs, and a little more. */
    static double reach(Dataset.Split split) {
        double greatest = 0;
        for (Dataset rows : new Dataset[]{split.train(), split.test()}) {
            for (double input : rows.inputs().toArray()) {
                greatest = Math.max(greatest, Math.abs(input));
            }
        }
        return greatest * MARGIN;
    }
}
