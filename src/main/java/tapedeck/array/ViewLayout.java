package tapedeck.array;

import java.util.Arrays;

/**
 * The places of a view's elements among those of its base, apart from any numbers: the layouts of both in what they share. It finds in
 * any array of the base's shape what the view shows of the base. Immutable.
 */
public final class ViewLayout {
    private final Shape shape;
    private final int[] strides;
    private final int offset;
    private final Shape baseShape;
    private final int[] baseStrides;
    /** True if the base is row-major. */
    private final boolean contiguous;

    private ViewLayout(NdArray base, NdArray view) {
        shape = view.shape;
        strides = view.strides;
        offset = view.numel() == 0 ? 0 : view.offset - base.offset;
        baseShape = base.shape;
        baseStrides = base.strides;
        contiguous = base.contiguous;
    }

    /** Where {@code view} lies in {@code base}, whose numbers it shares. */
    public static ViewLayout of(NdArray base, NdArray view) {
        return new ViewLayout(base, view);
    }

    /** The shape of the view. */
    public Shape shape() {
        return shape;
    }

    /** The distance of neighbours of the view along each dimension, in elements. */
    public int[] strides() {
        return strides.clone();
    }

    /** How many elements the view's first lies behind the base's first. */
    public int offset() {
        return offset;
    }

    /** A copy of {@code x}, of the base's shape, with the elements laid out as the base's are. */
    public NdArray laid(NdArray x) {
        NdArray result = like(NdArray.empty(room()));
        Strided.assign(result, x);
        return result;
    }

    /** Returns what the view shows of an array that {@link #laid} gave: shared, no copy. */
    public NdArray part(NdArray laid) {
        return Views.view(laid, laid.offset + offset, shape.toArray(), strides);
    }

    /** Returns whether the elements of {@code x} are laid out as the base's are, so that it needs no {@link #laid}. */
    public boolean fits(NdArray x) {
        return x.shape.equals(baseShape) && Arrays.equals(x.strides, baseStrides);
    }

    /** Zeros of the base's shape, with {@code gradient}, of the view's shape, where the view is: added up where it shows an element more than once. */
    public NdArray spread(NdArray gradient) {
        NdArray result = like(NdArray.zeros(room()));
        NdArray given = gradient.contiguous();
        int[] sizes = shape.sizes();
        int[] at = new int[sizes.length];
        int to = offset;
        for (int i = 0; i < given.numel(); i++) {
            result.storage.values[to] += given.storage.values[given.offset + i];
            for (int d = sizes.length - 1; d >= 0; d--) { // the next place in row-major order
                to += strides[d];
                if (++at[d] < sizes[d]) {
                    break;
                }
                to -= sizes[d] * strides[d];
                at[d] = 0;
            }
        }
        return result;
    }

    /** As many elements as the base spans, gaps and all. */
    private Shape room() {
        int last = 0;
        for (int d = 0; d < baseStrides.length; d++) {
            last += (baseShape.sizes()[d] - 1) * baseStrides[d];
        }
        return Shape.of(baseShape.numel() == 0 ? 0 : last + 1);
    }

    private NdArray like(NdArray room) {
        return new NdArray(room.storage, 0, baseShape, baseStrides, contiguous);
    }
}
