package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * A row-major array seen from one dimension: element {@code i} of lane {@code (o, k)} lies at
 * {@code (o · n + i) · inner + k}.
 */
record LaneLayout(int outer, int n, int inner) {
    /** The lanes along {@code dim}, negative from the end. A single number is one lane of one. */
    static LaneLayout of(Shape shape, int dim) {
        int d = shape.wrap(dim);
        if (shape.dim() == 0) {
            return new LaneLayout(1, 1, 1);
        }
        int outer = 1;
        int inner = 1;
        for (int i = 0; i < shape.dim(); i++) {
            if (i < d) {
                outer *= shape.size(i);
            } else if (i > d) {
                inner *= shape.size(i);
            }
        }
        return new LaneLayout(outer, shape.size(d), inner);
    }

    /** Where lane {@code k} of block {@code o} begins; its elements follow {@code inner} apart. */
    int start(int o, int k) {
        return o * n * inner + k;
    }

    /** Fills one lane of {@code y}, row-major from 0, from the same of {@code x}; its elements follow {@code step} apart. */
    @FunctionalInterface
    interface Lane {
        void fill(double[] x, int offset, double[] y, int start, int n, int step);
    }

    /** A new array whose lanes along {@code dim} are filled from those of {@code input}. */
    static NdArray map(NdArray input, int dim, Lane lane) {
        NdArray x = input.contiguous();
        NdArray result = NdArray.empty(x.shape());
        LaneLayout lanes = of(x.shape(), dim);
        for (int o = 0; o < lanes.outer; o++) {
            for (int k = 0; k < lanes.inner; k++) {
                lane.fill(x.values(), x.offset(), result.values(), lanes.start(o, k), lanes.n, lanes.inner);
            }
        }
        return result;
    }
}
