package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.Batches;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/**
 * The channels of a convolution and its transpose: the linear maps between a large side (N, big, plane…) and the small one (N, small,
 * places…) of {@link Windows}, by a weight (small, big / groups, kernel…).
 *
 * @param big channels of the large side
 * @param small channels of the small side
 * @param groups parts of the channels that see only each other
 */
record ConvolutionChannels(Windows windows, int big, int small, int groups) {
    /** So many numbers of gradients are held until they are added up, or two images' if those are more. */
    private static final int HELD = 1 << 20;

    /** The shape of the small side of a large one. */
    Shape small(Shape large) {
        int[] sizes = windows.output(large).toArray();
        sizes[1] = small;
        return Shape.of(sizes);
    }

    private NdArray matrix(NdArray weight, int group) {
        NdArray rows = Views.narrow(weight.contiguous(), 0, group * (small / groups), small / groups);
        return Views.reshape(rows, small / groups, big / groups * windows.kernel());
    }

    /** Image {@code i}'s channels of a group on the small side, a row each. */
    private NdArray rows(NdArray side, int i, int group) {
        NdArray part = Views.narrow(Views.narrow(side, 0, i, 1), 1, group * (small / groups), small / groups);
        return Views.reshape(part, small / groups, windows.places());
    }

    private NdArray columns(NdArray large, int i, int group) {
        int at = (i * big + group * (big / groups)) * windows.plane();
        return windows.columns(large.values(), large.offset() + at, big / groups);
    }

    /** From the large side to the small one: the correlation. */
    NdArray down(NdArray input, NdArray weight) {
        NdArray x = input.contiguous();
        NdArray result = NdArray.empty(small(x.shape()));
        int length = small / groups * windows.places();
        Batches.each(x.shape().size(0), work(), i -> {
            for (int group = 0; group < groups; group++) {
                NdArray product = Matmul.mm(matrix(weight, group), columns(x, i, group));
                System.arraycopy(product.values(), product.offset(), result.values(), (i * groups + group) * length,
                        length);
            }
        });
        return result;
    }

    /** The multiply-adds of an image. */
    private long work() {
        return (long) small * windows.places() * (big / Math.max(groups, 1)) * windows.kernel();
    }

    /** From the small side to the large one, of shape {@code shape}: the transpose of {@link #down}. */
    NdArray up(NdArray side, NdArray weight, Shape shape) {
        NdArray y = side.contiguous();
        NdArray result = NdArray.zeros(shape);
        Batches.each(shape.size(0), work(), i -> {
            for (int group = 0; group < groups; group++) {
                NdArray columns = Matmul.mm(Views.transpose(matrix(weight, group), 0, 1), rows(y, i, group));
                int at = (i * big + group * (big / groups)) * windows.plane();
                windows.scatter(columns, result.values(), at, big / groups);
            }
        });
        return result;
    }

    /** The derivative of {@code ⟨side, down(input, weight)⟩} by the weight. */
    NdArray byWeight(NdArray input, NdArray side, Shape weight) {
        NdArray x = input.contiguous();
        NdArray y = side.contiguous();
        NdArray result = NdArray.zeros(weight);
        int length = weight.numel() / Math.max(groups, 1);
        int count = x.shape().size(0);
        int most = Math.max(2, HELD / Math.max(weight.numel(), 1));
        for (int from = 0; from < count; from += most) {
            int first = from;
            int images = Math.min(most, count - from);
            NdArray[] products = new NdArray[images * groups];
            Batches.each(images, work(), k -> {
                for (int group = 0; group < groups; group++) {
                    products[k * groups + group] = Matmul.mm(rows(y, first + k, group),
                            Views.transpose(columns(x, first + k, group), 0, 1));
                }
            });
            for (int i = 0; i < products.length; i++) { // added up in order, whoever made them
                int to = i % groups * length;
                NdArray product = products[i];
                for (int k = 0; k < length; k++) {
                    result.values()[to + k] += product.values()[product.offset() + k];
                }
            }
        }
        return result;
    }

    /** A number for each channel, to add to (N, C, d…) of so many dimensions. */
    static NdArray each(NdArray bias, int dims) {
        int[] sizes = new int[dims - 1];
        Arrays.fill(sizes, 1);
        sizes[0] = bias.numel();
        return Views.reshape(bias, sizes);
    }

    /** The sum of each channel of (N, C, d…): shape (C). */
    static NdArray sum(NdArray gradient) {
        int[] sizes = new int[gradient.dim()];
        Arrays.fill(sizes, 1);
        sizes[1] = gradient.shape().size(1);
        return Views.reshape(Reduce.sumTo(gradient, Shape.of(sizes)), sizes[1]);
    }

    /** The same as a term. */
    static GraphValue sum(GraphValue gradient) {
        int[] sizes = new int[gradient.shape().dim()];
        Arrays.fill(sizes, 1);
        sizes[1] = gradient.shape().size(1);
        return gradient.sumTo(Shape.of(sizes)).reshape(Shape.of(sizes[1]));
    }

    /** The same as a term: a number for each channel, to broadcast against (N, C, d…). */
    static GraphValue each(GraphValue perChannel, int dims) {
        int[] sizes = new int[dims - 1];
        Arrays.fill(sizes, 1);
        sizes[0] = perChannel.shape().numel();
        return perChannel.reshape(Shape.of(sizes));
    }
}
