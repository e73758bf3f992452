package tapedeck.function;

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
}
