package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * An image (N, C, d…) of other sizes, each of its elements between its neighbours in the input, dimension by dimension.
 *
 * @param sizes of the output's plane
 * @param aligned whether the corners' centres lie on each other, not the corners
 * @param scales by how much each dimension grows, or 0 for what the sizes say
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record UpsampleLinear(int[] sizes, boolean aligned, double[] scales) implements LinearFunction {
    private static final List<String> NAMES = List.of("Linear1D", "Bilinear2D", "Trilinear3D");
    private static final List<String> MODES = List.of("linear", "bilinear", "trilinear");

    static final Signature<UpsampleLinear> SIGNATURE = Signature
            .of(UpsampleLinear.class, "interpolate", "UpsampleBilinear2DBackward0", "aten.upsample_linear1d.default",
                    in -> new UpsampleLinear(in.wholes("output_size"), in.flag("align_corners"),
                            UpsampleNearest.scales(in)))
            .also("aten.upsample_bilinear2d.default", "aten.upsample_trilinear3d.default")
            .node(f -> "Upsample" + NAMES.get(f.sizes.length - 1) + "Backward0")
            .gradient("zeros.index_add({g} · share)")
            .explained(Message.of("function.interpolated"))
            .functional(f -> "size=" + Python.tuple(f.sizes), f -> "mode='" + MODES.get(f.sizes.length - 1) + "'",
                    f -> f.aligned ? "align_corners=True" : "");

    /** From one element of the output to the next, in elements of the input. */
    static double step(int in, int out, double scale) {
        return scale > 0 ? 1 / scale : (double) in / out;
    }

    /** Hears of every share: output {@code to} has so much of input {@code from}. */
    @FunctionalInterface
    private interface Share {
        void of(int from, int to, double share);
    }

    /** The shares of dimension {@code d} of an array of shape {@code input}, both arrays row-major. */
    private void along(Shape input, int d, Share share) {
        LaneLayout lanes = LaneLayout.of(input, d);
        int n = lanes.n();
        int size = sizes[d - 2];
        double step = aligned ? size > 1 ? (n - 1.0) / (size - 1) : 0 : step(n, size, scales[d - 2]);
        for (int i = 0; i < size; i++) {
            double at = aligned ? i * step : Math.max(0, (i + 0.5) * step - 0.5);
            int low = Math.min((int) at, n - 1);
            int high = Math.min(low + 1, n - 1);
            double upper = Math.min(Math.max(at - low, 0), 1);
            for (int o = 0; o < lanes.outer(); o++) {
                for (int k = 0; k < lanes.inner(); k++) {
                    int to = (o * size + i) * lanes.inner() + k;
                    share.of(lanes.start(o, k) + low * lanes.inner(), to, 1 - upper);
                    share.of(lanes.start(o, k) + high * lanes.inner(), to, upper);
                }
            }
        }
    }

    private Shape resized(Shape input, int d) {
        int[] all = input.toArray();
        all[d] = sizes[d - 2];
        return Shape.of(all);
    }

    @Override
    public NdArray of(NdArray array) {
        NdArray x = array;
        for (int d = 2; d < array.dim(); d++) {
            NdArray from = x.contiguous();
            NdArray to = NdArray.zeros(resized(x.shape(), d));
            along(x.shape(), d, (i, o, share) -> to.values()[o] += share * from.values()[from.offset() + i]);
            x = to;
        }
        return x;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray g = gradient;
        for (int d = context.shape(0).dim() - 1; d >= 2; d--) {
            int[] all = g.shape().toArray();
            all[d] = context.shape(0).size(d);
            NdArray from = g.contiguous();
            NdArray to = NdArray.zeros(Shape.of(all));
            along(to.shape(), d, (i, o, share) -> to.values()[i] += share * from.values()[from.offset() + o]);
            g = to;
        }
        return g;
    }
}
