package tapedeck.autograd;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.function.Expand;

/** The checks of the masks, indices and numbers that {@link WriteOps} takes, with PyTorch's texts for the others. */
final class InPlaceOperands {
    private InPlaceOperands() {}

    static NdArray mask(Tensor mask, DType type, double value) {
        checkBool(mask);
        if (!type.isFloating() && !Double.isFinite(value)) {
            throw new EngineException("value cannot be converted to type int64_t without overflow");
        }
        return mask.data();
    }

    static NdArray mask(Tensor mask, Tensor value) {
        checkBool(mask);
        if (value.dim() != 0) {
            throw new EngineException("masked_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                    + value.dim() + " dimension(s).");
        }
        return mask.data();
    }

    private static void checkBool(Tensor mask) {
        if (mask.dtype() != DType.BOOL) {
            throw new EngineException(
                    "masked_fill_ only supports boolean masks, but got mask with dtype " + mask.dtype().cpp());
        }
    }

    /** {@code x} stretched to the shape that it and the mask have together. */
    static Tensor stretched(Tensor x, Tensor mask) {
        Shape shape = together(mask, x);
        return shape.equals(x.shape()) ? x : Operations.apply(new Expand(shape), x);
    }

    private static Shape together(Tensor a, Tensor b) {
        return Shape.broadcast(a.shape(), b.shape());
    }

    static NdArray expanded(Tensor mask, Tensor x) {
        if (mask.dtype() != DType.BOOL) {
            throw new EngineException("masked_scatter_ only supports boolean masks, but got mask with dtype "
                    + mask.dtype().scalarType());
        }
        checkFits(x, mask);
        return Views.expand(mask.data(), x.shape());
    }

    static void checkFits(Tensor x, Tensor mask) {
        Shape shape = together(x, mask);
        if (!shape.equals(x.shape())) {
            throw new EngineException(
                    "output with shape " + x.shape() + " doesn't match the broadcast shape " + shape);
        }
    }

    static NdArray index(String call, Tensor index) {
        if (index.dtype() != DType.INT64 && index.numel() > 0) {
            throw new EngineException(call + "(): Expected dtype int64 for index");
        }
        return index.data();
    }

    static NdArray added(Tensor index) {
        if (index.dtype() != DType.INT64 && index.dtype() != DType.INT32) {
            throw new EngineException("index_add_(): Expected dtype int32/int64 for index but got: "
                    + index.dtype().scalarType());
        }
        return index.data();
    }

    static NdArray filled(Tensor index) {
        if (index.dtype() != DType.INT64) {
            throw EngineException.index("index_fill_(): Expected dtype int64 for index.");
        }
        return index.data();
    }

    static NdArray vector(String call, Tensor index) {
        if (index.dtype() != DType.INT64) {
            throw new EngineException(
                    call + "(): Expected a long tensor for index, but got " + index.dtype().scalarType());
        }
        return index.data();
    }

    static Tensor single(Tensor value) {
        if (value.dim() != 0) {
            throw new EngineException("index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                    + value.dim() + " dimension(s).");
        }
        return value;
    }
}
