package tapedeck.numpy;

import java.util.Arrays;
import java.util.stream.Collectors;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/** numpy's ndarray: numbers, shared with its views and with tensors, and what they are. Confined to one thread. */
public final class NumpyArray {
    private final NdArray data;
    private final Element element;

    /** Around these numbers, which are of that type. */
    public NumpyArray(NdArray data, Element element) {
        this.data = data;
        this.element = element;
    }

    /** Numbers in row-major order, brought to the type. */
    static NumpyArray of(double[] values, Element element, int... shape) {
        NdArray array = NdArray.of(values, shape);
        element.number().round(array);
        return new NumpyArray(array, element);
    }

    /** One number. */
    static NumpyArray scalar(double value, Element element) {
        return new NumpyArray(NdArray.scalar(element.number().of(value)), element);
    }

    /** The numbers. */
    public NdArray data() {
        return data;
    }

    /** Returns what they are. */
    public Element element() {
        return element;
    }

    /** The sizes. */
    public int[] shape() {
        return data.shape().toArray();
    }

    /** How many dimensions there are. */
    public int dim() {
        return data.dim();
    }

    /** How many elements there are. */
    public int size() {
        return data.numel();
    }

    /** A copy of the numbers in row-major order. */
    public double[] toArray() {
        return data.toArray();
    }

    /** A copy with another type; of the same numbers if {@code copy} is false and the type is the same. */
    public NumpyArray cast(Element to, boolean copy) {
        if (to.equals(element) && !copy) {
            return this;
        }
        NdArray result = data.copy();
        if (!to.number().equals(element.number())) {
            for (int i = 0; i < result.numel(); i++) {
                double value = result.values()[i];
                boolean lost = to.number().category() == DType.Category.INTEGER && !(Math.abs(value) < 0x1p53);
                result.values()[i] = lost ? Long.MIN_VALUE : to.number().of(value);
            }
        }
        return new NumpyArray(result, to);
    }

    /** The same elements, shared, under another layout of the same numbers. */
    NumpyArray with(NdArray other) {
        return new NumpyArray(other, element);
    }

    /** The dimensions in another order. */
    public NumpyArray permute(int... order) {
        int[] sizes = new int[order.length];
        int[] strides = new int[order.length];
        for (int d = 0; d < order.length; d++) {
            sizes[d] = data.shape().size(order[d]);
            strides[d] = data.stride(order[d]);
        }
        return with(Views.strided(data, data.offset(), sizes, strides));
    }

    /** The dimensions in reverse. */
    public NumpyArray transpose() {
        int[] order = new int[dim()];
        Arrays.setAll(order, d -> order.length - 1 - d);
        return permute(order);
    }

    /**
     * Another shape of as many elements, in row-major order; one size may be -1. A view where that is possible.
     *
     * @throws EngineException with numpy's text if the sizes do not fit
     */
    public NumpyArray reshape(int... sizes) {
        long known = 1;
        int unknown = 0;
        for (int each : sizes) {
            known *= each < 0 ? 1 : each;
            unknown += each < 0 ? 1 : 0;
        }
        if (unknown > 1) {
            throw EngineException.value("can only specify one unknown dimension");
        }
        if (unknown == 0 ? known != size() : known == 0 || size() % known != 0) {
            throw EngineException.value("cannot reshape array of size " + size() + " into shape "
                    + text(sizes).replaceFirst("^\\(-1,", "(").replace("-1", "newaxis"));
        }
        int[] fitting = sizes.clone();
        for (int d = 0; d < sizes.length; d++) {
            fitting[d] = sizes[d] < 0 ? (int) (size() / known) : sizes[d];
        }
        return with(Views.reshape(data, fitting));
    }

    /**
     * Stretched to a shape; nothing may be written there.
     *
     * @throws EngineException with numpy's text if it does not fit
     */
    public NumpyArray broadcastTo(int... sizes) {
        if (!fits(sizes)) {
            throw EngineException
                    .value("operands could not be broadcast together with remapped shapes [original->remapped]: "
                            + text(shape()) + "  and requested shape " + text(sizes));
        }
        return with(Views.expand(data, Shape.of(sizes)));
    }

    private boolean fits(int... sizes) {
        int added = sizes.length - dim();
        for (int d = Math.max(-added, 0); d < dim(); d++) {
            int own = data.shape().size(d);
            if (added + d < 0 || (own != 1 && own != sizes[added + d])) {
                return false;
            }
        }
        return added >= 0;
    }

    /**
     * Overwrites the elements with those of {@code source}, stretched and brought to this type.
     *
     * @throws EngineException with numpy's text if it does not fit
     */
    public void assign(NumpyArray source) {
        NdArray from = source.data;
        while (from.dim() > dim() && from.shape().size(0) == 1) {
            from = Views.squeeze(from, 0);
        }
        if (!new NumpyArray(from, element).fits(shape())) {
            throw EngineException.value("could not broadcast input array from shape " + text(source.shape())
                    + " into shape " + text(shape()));
        }
        boolean same = source.element.number() == element.number();
        data.assign(same ? from : new NumpyArray(from, source.element).cast(element, true).data);
    }

    /**
     * The axis counted from the front.
     *
     * @throws EngineException with numpy's text if there is none
     */
    static int axis(int axis, int dims) {
        if (axis < -dims || axis >= dims) {
            throw EngineException.value("axis " + axis + " is out of bounds for array of dimension " + dims);
        }
        return axis < 0 ? axis + dims : axis;
    }

    /** Sizes as Python has them: {@code (3,)}. */
    static String text(int... sizes) {
        return sizes.length == 1
                ? "(" + sizes[0] + ",)"
                : Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(",", "(", ")"));
    }
}
