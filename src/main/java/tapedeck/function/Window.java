package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** A window that slides over the planes of a row-major array (planes…, height, width). Sizes in elements. */
record Window(int height, int width, int kernelHeight, int kernelWidth, int stride, int padding) {
    /** The planes of {@code shape}, whose last two dimensions they are. */
    static Window over(Shape shape, int kernelHeight, int kernelWidth, int stride, int padding) {
        return new Window(shape.size(-2), shape.size(-1), kernelHeight, kernelWidth, stride, padding);
    }

    int outHeight() {
        return Math.floorDiv(height + 2 * padding - kernelHeight, stride) + 1;
    }

    int outWidth() {
        return Math.floorDiv(width + 2 * padding - kernelWidth, stride) + 1;
    }

    /** Elements in a plane of the input. */
    int plane() {
        return height * width;
    }

    /** The first row of the window at output row {@code row}; may lie in the padding. */
    int top(int row) {
        return row * stride - padding;
    }

    /** The first column of the window at output column {@code column}; may lie in the padding. */
    int left(int column) {
        return column * stride - padding;
    }

    /** The patches of {@code planes} planes from {@code at} as columns: (planes · kernel, outHeight · outWidth). */
    NdArray columns(double[] x, int at, int planes) {
        int positions = outHeight() * outWidth();
        NdArray result = NdArray.zeros(Shape.of(planes * kernelHeight * kernelWidth, positions));
        walk(planes, (plane, row) -> result.values()[row] = x[at + plane]);
        return result;
    }

    /** Adds columns back to the planes they came from: the transpose of {@link #columns}. */
    void scatter(NdArray columns, double[] x, int at, int planes) {
        walk(planes, (plane, row) -> x[at + plane] += columns.values()[columns.offset() + row]);
    }

    private interface Visit {
        void at(int plane, int column);
    }

    private void walk(int planes, Visit visit) {
        int to = 0;
        int rows = outHeight();
        int columns = outWidth();
        for (int p = 0; p < planes; p++) {
            for (int i = 0; i < kernelHeight; i++) {
                for (int j = 0; j < kernelWidth; j++) {
                    for (int row = 0; row < rows; row++) {
                        int y = top(row) + i;
                        for (int column = 0; column < columns; column++, to++) {
                            int x = left(column) + j;
                            if (y >= 0 && y < height && x >= 0 && x < width) {
                                visit.at(p * plane() + y * width + x, to);
                            }
                        }
                    }
                }
            }
        }
    }
}
