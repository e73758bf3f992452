package tapedeck.python.bridge;

import tapedeck.array.EngineException;
import tapedeck.autograd.Tensor;
import tapedeck.numpy.NumpyArray;

/** The conversion of numpy's arrays to tensors. */
public final class TensorFromNumpy {
    private TensorFromNumpy() {}

    /**
     * The array as a tensor.
     *
     * @param shared whether they share their numbers
     * @throws EngineException with PyTorch's text if it does not hold numbers, or is read backwards
     */
    public static Tensor of(NumpyArray array, boolean shared) {
        if (!array.element().isNumber()) {
            throw EngineException.type("can't convert np.ndarray of type " + array.element().scalar()
                    + ". The only supported types are: float64, float32, float16, complex64, complex128, int64, int32, "
                    + "int16, int8, uint64, uint32, uint16, uint8, and bool.");
        }
        for (int d = 0; d < array.dim(); d++) {
            if (array.data().stride(d) < 0) {
                throw EngineException
                        .value("At least one stride in the given numpy array is negative, and tensors with "
                                + "negative strides are not currently supported. (You can probably work around this by making a "
                                + "copy of your array  with array.copy().) ");
            }
        }
        return new Tensor(shared ? array.data() : array.data().copy(), array.element().number());
    }
}
