package tapedeck.ui.predictions;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.program.Span;

/**
 * The predictions along one input. Immutable.
 *
 * @param span from where to where the input goes, evenly
 * @param outputs shape (points, 1)
 */
record PredictedCurve(Span span, NdArray outputs) {
    static NdArray inputs(Span span, int points) {
        NdArray inputs = NdArray.empty(Shape.of(points, 1));
        for (int i = 0; i < points; i++) {
            inputs.values()[i] = x(span, i, points);
        }
        return inputs;
    }

    private static double x(Span span, int point, int points) {
        return span.low() + (span.high() - span.low()) * point / (points - 1);
    }

    int points() {
        return outputs.shape().size(0);
    }

    double x(int point) {
        return x(span, point, points());
    }

    double y(int point) {
        return outputs.get(point, 0);
    }
}
