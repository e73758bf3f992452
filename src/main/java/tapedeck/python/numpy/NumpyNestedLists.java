package tapedeck.python.numpy;

import java.util.Arrays;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.numpy.Element;
import tapedeck.numpy.NumpyArray;
import tapedeck.numpy.UfuncOperand;
import tapedeck.python.bridge.Arguments;

/** Numbers in nested lists, read as {@code numpy.array} reads them: their shape and their type from all. */
final class NumpyNestedLists {
    private final int[] shape;
    private double[] values = new double[16];
    private int count;
    private @Nullable Element type;
    private boolean objects;

    private NumpyNestedLists(int[] shape) {
        this.shape = shape;
    }

    /**
     * The array.
     *
     * @return null if something else than numbers is among them
     * @throws EngineException with numpy's text if the lists are ragged
     */
    static @Nullable NumpyArray of(Value value) {
        int[] shape = new int[0];
        Value first = value;
        while (first.hasArrayElements() && !first.isHostObject() && !first.isString()) {
            shape = Arrays.copyOf(shape, shape.length + 1);
            shape[shape.length - 1] = (int) first.getArraySize();
            if (first.getArraySize() == 0) {
                break;
            }
            first = first.getArrayElement(0);
        }
        NdArray inner = array(first);
        if (inner != null) {
            int lists = shape.length;
            shape = Arrays.copyOf(shape, lists + inner.dim());
            System.arraycopy(inner.shape().toArray(), 0, shape, lists, inner.dim());
        }
        NumpyNestedLists nested = new NumpyNestedLists(shape);
        nested.read(value, 0);
        if (nested.objects) {
            return null;
        }
        Element type = nested.type == null ? Element.of("float64") : nested.type;
        return new NumpyArray(NdArray.of(Arrays.copyOf(nested.values, nested.count), shape), type);
    }

    private static @Nullable NdArray array(Value value) {
        if (!value.isHostObject()) {
            return null;
        }
        Object host = value.asHostObject();
        return host instanceof NumpyArray array ? array.data() : host instanceof Tensor tensor ? tensor.data() : null;
    }

    private void read(Value value, int depth) {
        NdArray inner = array(value);
        if (inner != null) {
            if (!Arrays.equals(inner.shape().toArray(), Arrays.copyOfRange(shape, depth, shape.length))) {
                throw ragged(depth);
            }
            Object host = value.asHostObject();
            see(host instanceof NumpyArray array ? array.element() : Element.of(((Tensor) host).dtype()));
            for (double each : inner.toArray()) {
                add(each);
            }
            return;
        }
        UfuncOperand number = NumpyArguments.operand(value);
        if (number != null) {
            if (depth < shape.length) {
                throw ragged(depth);
            }
            see(number.array().element());
            add(number.array().data().item());
        } else if (value.hasArrayElements() && !value.isString()) {
            long size = value.getArraySize();
            if (depth >= shape.length || size != shape[depth]) {
                throw ragged(depth);
            }
            for (long i = 0; i < size; i++) {
                read(value.getArrayElement(i), depth + 1);
            }
        } else {
            objects = true;
        }
    }

    private EngineException ragged(int depth) {
        int known = Math.max(1, Math.min(depth, shape.length));
        int[] regular = Arrays.copyOf(shape, known);
        return EngineException
                .value("setting an array element with a sequence. The requested array has an inhomogeneous "
                        + "shape after " + known + " dimensions. The detected shape was "
                        + Arrays.toString(regular).replace('[', '(').replace("]", known == 1 ? ",)" : ")")
                        + " + inhomogeneous part.");
    }

    private void see(Element each) {
        type = type == null ? each : type.and(each);
    }

    private void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }
}
