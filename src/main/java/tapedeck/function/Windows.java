package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * Windows over a plane of any number of dimensions, as a table of the elements each of them looks at: those of the plane are
 * counted row-major, and −1 stands for what lies outside. Immutable.
 */
final class Windows {
    static final int OUTSIDE = -1;

    private final int[] out;
    private final int kernel;
    private final int plane;
    private final int places;
    private final int[] table;

    private Windows(int[] in, int[] out, int kernel, int[] table) {
        this.out = out;
        this.kernel = kernel;
        this.table = table;
        plane = product(in);
        places = product(out);
    }

    /** Windows that slide over a plane of sizes {@code in} to as many places as {@code out} has. */
    static Windows sliding(int[] in, int[] out, SlidingWindow s) {
        int[][] axes = new int[in.length][];
        for (int d = 0; d < in.length; d++) {
            axes[d] = new int[out[d] * s.kernel()[d]];
            for (int o = 0; o < out[d]; o++) {
                for (int k = 0; k < s.kernel()[d]; k++) {
                    int at = o * s.stride()[d] - s.padding()[d] + k * s.dilation()[d];
                    axes[d][k * out[d] + o] = at >= 0 && at < in[d] ? at : OUTSIDE;
                }
            }
        }
        return of(in, out, s.kernel(), axes);
    }

    /** Windows that share a plane of sizes {@code in} as evenly as they can: from ⌊i·in/out⌋ to ⌈(i+1)·in/out⌉. */
    static Windows adaptive(int[] in, int[] out) {
        int[][] axes = new int[in.length][];
        int[] kernel = new int[in.length];
        for (int d = 0; d < in.length; d++) {
            for (int o = 0; o < out[d]; o++) {
                kernel[d] = Math.max(kernel[d], end(in[d], out[d], o) - o * in[d] / out[d]);
            }
            axes[d] = new int[out[d] * kernel[d]];
            for (int o = 0; o < out[d]; o++) {
                for (int k = 0; k < kernel[d]; k++) {
                    int at = o * in[d] / out[d] + k;
                    axes[d][k * out[d] + o] = at < end(in[d], out[d], o) ? at : OUTSIDE;
                }
            }
        }
        return of(in, out, kernel, axes);
    }

    private static int end(int in, int out, int o) {
        return ((o + 1) * in + out - 1) / out;
    }

    private static Windows of(int[] in, int[] out, int[] kernel, int[][] axes) {
        int kernels = product(kernel);
        int places = product(out);
        int[] table = new int[kernels * places];
        for (int k = 0, to = 0; k < kernels; k++) {
            for (int o = 0; o < places; o++, to++) {
                int at = 0;
                for (int d = in.length - 1, kd = k, od = o, step = 1; d >= 0 && at != OUTSIDE; d--) {
                    int along = axes[d][kd % kernel[d] * out[d] + od % out[d]];
                    at = along == OUTSIDE ? OUTSIDE : at + along * step;
                    kd /= kernel[d];
                    od /= out[d];
                    step *= in[d];
                }
                table[to] = at;
            }
        }
        return new Windows(in, out, kernels, table);
    }

    static int product(int[] sizes) {
        int product = 1;
        for (int size : sizes) {
            product *= size;
        }
        return product;
    }

    /** Elements in a plane that the windows look at. */
    int plane() {
        return plane;
    }

    /** How many windows there are. */
    int places() {
        return places;
    }

    /** Elements in a window, inside or outside. */
    int kernel() {
        return kernel;
    }

    /** The element of the plane at place {@code k} of window {@code o}, or {@link #OUTSIDE}. */
    int at(int k, int o) {
        return table[k * places + o];
    }

    /** {@code shape} with the sizes of the windows' places in the place of the plane's. */
    Shape output(Shape shape) {
        int[] sizes = shape.toArray();
        System.arraycopy(out, 0, sizes, sizes.length - out.length, out.length);
        return Shape.of(sizes);
    }

    /** The windows of {@code planes} planes from {@code at} as columns: (planes · kernel, places); 0 lies outside. */
    NdArray columns(double[] x, int at, int planes) {
        NdArray result = NdArray.zeros(Shape.of(planes * kernel, places));
        double[] to = result.values();
        for (int p = 0, row = 0; p < planes; p++) {
            for (int i = 0; i < table.length; i++, row++) {
                if (table[i] != OUTSIDE) {
                    to[row] = x[at + p * plane + table[i]];
                }
            }
        }
        return result;
    }

    /** Adds columns back to the planes they came from: the transpose of {@link #columns}. */
    void scatter(NdArray columns, double[] x, int at, int planes) {
        NdArray from = columns.contiguous();
        for (int p = 0, row = from.offset(); p < planes; p++) {
            for (int i = 0; i < table.length; i++, row++) {
                if (table[i] != OUTSIDE) {
                    x[at + p * plane + table[i]] += from.values()[row];
                }
            }
        }
    }
}
