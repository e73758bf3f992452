package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** A Function whose every output is one of the inputs, or a number that is none: it moves and repeats, and computes nothing. */
interface Rearranging extends LinearFunction {
    /** Stands in {@link #places} for what is no input. */
    int NONE = -1;

    /** The output's shape, for an input of this one. */
    Shape output(Shape input);

    /** Returns which element of the input each of the output is, both row-major, or {@link #NONE}. */
    int[] places(Shape input);

    @Override
    default DType result(Types types) {
        return types.common();
    }

    @Override
    default NdArray of(NdArray array) {
        NdArray x = array.contiguous();
        int[] places = places(x.shape());
        NdArray result = NdArray.zeros(output(x.shape()));
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE) {
                result.values()[i] = x.values()[x.offset() + places[i]];
            }
        }
        return result;
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        NdArray g = gradient.contiguous();
        int[] places = places(context.shape(0));
        NdArray result = NdArray.zeros(context.shape(0));
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE) {
                result.values()[places[i]] += g.values()[g.offset() + i];
            }
        }
        return result;
    }

    /** Places of which each dimension is moved by itself: {@code axes[d][i]} is where index i of dimension d comes from. */
    static int[] places(Shape input, int[][] axes) {
        int total = 1;
        for (int[] axis : axes) {
            total *= axis.length;
        }
        int[] places = new int[total];
        for (int i = 0; i < total; i++) {
            int at = 0;
            for (int d = axes.length - 1, rest = i, step = 1; d >= 0 && at != NONE; d--) {
                int from = axes[d][rest % axes[d].length];
                at = from == NONE ? NONE : at + from * step;
                rest /= axes[d].length;
                step *= input.size(d);
            }
            places[i] = at;
        }
        return places;
    }

    /** The sizes that {@code axes} give. */
    static Shape shape(int[][] axes) {
        return Shape.of(Arrays.stream(axes).mapToInt(axis -> axis.length).toArray());
    }
}
