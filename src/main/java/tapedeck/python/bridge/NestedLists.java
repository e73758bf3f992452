package tapedeck.python.bridge;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.numpy.Element;
import tapedeck.numpy.NumpyArray;

/** Numbers in nested lists, read as {@code torch.tensor} reads them: their shape from the first of each, their type from all. */
final class NestedLists {
    private final int[] shape;
    private double[] values = new double[16];
    private int count;
    private DType type = DType.BOOL;
    private boolean empty = true;

    private NestedLists(int[] shape) {
        this.shape = shape;
    }

    /**
     * Reads a number, a tensor, or lists of them.
     *
     * @throws EngineException with PyTorch's text if the lists are ragged or hold something else
     */
    static NestedLists of(Value value) {
        int[] shape = new int[0];
        Value first = value;
        while (first.hasArrayElements() && !first.isHostObject()) {
            shape = Arrays.copyOf(shape, shape.length + 1);
            shape[shape.length - 1] = (int) first.getArraySize();
            if (first.getArraySize() == 0) {
                break;
            }
            first = first.getArrayElement(0);
        }
        Tensor tensor = inner(first);
        if (tensor != null) {
            int lists = shape.length;
            shape = Arrays.copyOf(shape, lists + tensor.dim());
            System.arraycopy(tensor.shape().toArray(), 0, shape, lists, tensor.dim());
        }
        if (first.isString() && shape.length > 0) {
            throw EngineException.value("too many dimensions 'str'"); // a string is a sequence, too
        }
        NestedLists nested = new NestedLists(shape);
        nested.read(value, 0);
        return nested;
    }

    /** A tensor, or an array of numpy's as one; null for anything else. */
    private static @Nullable Tensor inner(Value value) {
        if (!value.isHostObject()) {
            return null;
        }
        Object host = value.asHostObject();
        return host instanceof NumpyArray array
                ? TensorFromNumpy.of(array, false)
                : host instanceof Tensor tensor ? tensor : null;
    }

    private void read(Value value, int depth) {
        Tensor tensor = inner(value);
        if (tensor != null) {
            read(tensor);
        } else if (value.hasArrayElements()) {
            long size = value.getArraySize();
            if (depth >= shape.length) {
                throw EngineException.type(type.isFloating()
                        ? "must be real number, not " + Arguments.typeName(value)
                        : "'" + Arguments.typeName(value) + "' object cannot be interpreted as an integer");
            }
            if (size != shape[depth]) {
                throw EngineException
                        .value("expected sequence of length " + shape[depth] + " at dim " + depth + " (got "
                                + size + ")");
            }
            for (long i = 0; i < size; i++) {
                read(value.getArrayElement(i), depth + 1);
            }
        } else {
            number(value, depth);
        }
    }

    private void read(Tensor tensor) {
        see(tensor.dtype());
        for (double each : tensor.data().toArray()) {
            add(each);
        }
    }

    private void number(Value value, int depth) {
        if (depth < shape.length) {
            throw EngineException.type("not a sequence");
        }
        if (value.isBoolean()) {
            see(DType.BOOL);
            add(value.asBoolean() ? 1 : 0);
        } else if (value.isNumber()) {
            boolean isFloat = Arguments.isFloat(value);
            see(scalar(Arguments.typeName(value)));
            add(isFloat ? value.asDouble() : DType.INT64.of((double) value.asLong()));
        } else if (value.isString()) {
            throw EngineException.type("new(): invalid data type 'str'");
        } else {
            throw new EngineException("Could not infer dtype of " + Arguments.typeName(value));
        }
    }

    /** The type of a number of this class: numpy's scalars have their own. */
    private static DType scalar(String name) {
        return switch (name) {
            case "float" -> DType.FLOAT32;
            case "float64", "float32", "int32", "int16", "int8", "uint8" -> Element.of(name).number();
            default -> DType.INT64;
        };
    }

    private void see(DType each) {
        type = empty ? each : type.and(each);
        empty = false;
    }

    private void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    /** The tensor, of the type that was asked for, else of that of its numbers. */
    Tensor tensor(@Nullable DType wanted, DType floats) {
        DType inferred = empty || type == DType.FLOAT32 ? floats : type;
        DType result = wanted == null ? inferred : wanted;
        for (int i = 0; i < count && !result.isFloating() && type.isFloating(); i++) {
            if (!result.holds(values[i])) {
                throw new EngineException("value cannot be converted to type " + result.word() + " without overflow");
            }
        }
        NdArray array = NdArray.of(Arrays.copyOf(values, count), shape);
        result.round(array);
        return new Tensor(array, result);
    }
}
