package tapedeck.ui.predictions;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * What is predicted along one input. Immutable.
 *
 * @param reach the input goes from −reach to reach, evenly
 * @param outputs shape (points, 1)
 */
record PredictedCurve(double reach, NdArray outputs) {
    static NdArray inputs(double reach, int points) {
        NdArray inputs = NdArray.empty(Shape.of(points, 1));
        for (int i = 0; i < points; i++) {
            inputs.values()[i] = reach * (2.0 * i / (points - 1) - 1);
        }
        return inputs;
    }

    int points() {
        return outputs.shape().size(0);
    }

    double x(int point) {
        return reach * (2.0 * point / (points() - 1) - 1);
    }

    double y(int point) {
        return outputs.get(point, 0);
    }
}
