package tapedeck.python.numpy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import tapedeck.array.AllocationLimit;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.numpy.ArrayIndex;
import tapedeck.numpy.ArrayText;
import tapedeck.numpy.Element;
import tapedeck.numpy.FloatingError;
import tapedeck.numpy.NumpyArray;
import tapedeck.numpy.PrintOptions;
import tapedeck.numpy.UfuncOperand;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;
import tapedeck.python.bridge.TensorFromNumpy;

/** numpy's arrays: made, asked, indexed and printed. A result without dimensions is one of Python's scalars of numpy. */
public final class NumpyCalls implements CallTable.Area {
    /** What makes a scalar, by the type's word; of texts and objects by "U" and "object". */
    private final Map<String, Value> scalars = new HashMap<>();
    private final NumpyErrors errors;

    /** @param errors told of what a cast loses */
    public NumpyCalls(NumpyErrors errors) {
        this.errors = errors;
    }

    @Override
    public void into(CallTable table) {
        table.put("np_type", _ -> NumpyArray.class);
        table.put("np_scalars", this::scalars);
        table.put("np_array", in -> NumpyNestedLists.of(in.value(0)));
        table.put("np_full", NumpyCalls::full);
        table.put("np_arange", NumpyCalls::arange);
        table.put("np_shape", in -> array(in).shape());
        table.put("np_dim", in -> array(in).dim());
        table.put("np_size", in -> array(in).size());
        table.put("np_word", in -> array(in).element().word());
        table.put("np_strides", NumpyCalls::strides);
        table.put("np_values", in -> values(array(in)));
        table.put("np_item", in -> scalar(array(in)));
        table.put("np_at", in -> out(ArrayIndex.get(array(in), List.of(new ArrayIndex.Item.Int(in.longInteger(1))))));
        table.put("np_get", in -> out(ArrayIndex.get(array(in), NumpyArguments.items(in, 1))));
        table.put("np_view", in -> ArrayIndex.get(array(in), NumpyArguments.items(in, 1)));
        table.put("np_set", NumpyCalls::set);
        table.put("np_cast", in -> {
            errors.tell("cast", FloatingError.ofCast(array(in), NumpyArguments.element(in, 1)));
            return array(in).cast(NumpyArguments.element(in, 1), in.flag(2));
        });
        table.put("np_retyped", in -> new NumpyArray(array(in).data(), NumpyArguments.element(in, 1)));
        table.put("np_reshape", in -> array(in).reshape(in.integers(1)));
        table.put("np_transpose", in -> array(in).transpose());
        table.put("np_permute", in -> array(in).permute(in.integers(1)));
        table.put("np_broadcast_to", in -> array(in).broadcastTo(in.integers(1)));
        table.put("np_shares", in -> array(in).data().shares(NumpyArguments.array(in, 1).data()));
        table.put("np_contiguous", in -> array(in).data().isContiguous());
        table.put("np_identity", in -> System.identityHashCode(array(in)));
        table.put("np_text", in -> ArrayText.of(array(in), in.text(1), in.integer(2), options(in, 3), objects(in, 4)));
        table.put("np_repr", in -> ArrayText.repr(array(in), options(in, 1), objects(in, 2)));
        table.put("np_scalar_text", in -> ArrayText.scalar(in.number(0), NumpyArguments.element(in, 1)));
        table.put("np_of_tensor", in -> new NumpyArray(in.tensor(0).data(), Element.of(in.tensor(0).dtype())));
        table.put("np_to_tensor", in -> TensorFromNumpy.of(array(in), true));
    }

    /** An array, or the scalar of one without dimensions. */
    @Nullable
    Object out(NumpyArray result) {
        return result.dim() == 0 ? scalar(result) : result;
    }

    private @Nullable Object scalars(Arguments in) {
        for (DType type : DType.values()) {
            scalars.put(type.word(), in.value(0).getHashValue(type.word()));
        }
        scalars.put("object", in.value(1));
        scalars.put("U", in.value(2));
        return null;
    }

    private Object scalar(NumpyArray array) {
        String word = array.element().word();
        Value maker = Objects.requireNonNull(scalars.get(word.startsWith("U") ? "U" : word));
        double value = array.data().item();
        return array.element().isFloating() ? maker.execute(value) : maker.execute((long) value);
    }

    private static NumpyArray array(Arguments in) {
        return NumpyArguments.array(in, 0);
    }

    private static NumpyArray full(Arguments in) {
        Element element = NumpyArguments.element(in, 2);
        for (int size : in.integers(0)) {
            if (size < 0) {
                throw EngineException.value("negative dimensions are not allowed");
            }
        }
        return new NumpyArray(NdArray.full(Shape.of(in.integers(0)), element.number().of(in.number(1))), element);
    }

    private static NumpyArray arange(Arguments in) {
        double start = in.number(0);
        double stop = in.number(1);
        double step = in.number(2);
        Element element = NumpyArguments.element(in, 3);
        if (step == 0) {
            throw EngineException.value("Maximum allowed size exceeded");
        }
        int n = AllocationLimit.size(Math.max(0, Math.ceil((stop - start) / step)));
        double second = element.number().of(start + step); // numpy adds what lies between the first two, as they are rounded
        double by = second - element.number().of(start);
        NdArray result = NdArray.empty(Shape.of(n));
        for (int i = 0; i < n; i++) {
            double away = element.number() == DType.FLOAT32 ? (float) (i * by) : i * by;
            result.values()[i] = element.number().of(start + away);
        }
        return new NumpyArray(result, element);
    }

    private static int[] strides(Arguments in) {
        int[] strides = new int[array(in).dim()];
        for (int d = 0; d < strides.length; d++) {
            strides[d] = array(in).data().stride(d);
        }
        return strides;
    }

    private static Object values(NumpyArray array) {
        double[] values = array.toArray();
        List<Object> list = new ArrayList<>(values.length);
        for (double value : values) {
            switch (array.element().number().category()) {
                case BOOL -> list.add(value != 0);
                case INTEGER -> list.add((long) value);
                case FLOATING -> list.add(value);
            }
        }
        return list;
    }

    private static @Nullable Object set(Arguments in) {
        UfuncOperand value = NumpyArguments.operand(in.value(2));
        if (value == null) {
            throw EngineException.type("expected a number or a numpy.ndarray");
        }
        ArrayIndex.set(array(in), NumpyArguments.items(in, 1), value.array());
        return null;
    }

    private static PrintOptions options(Arguments in, int i) {
        if (in.isNone(i)) {
            return PrintOptions.USUAL;
        }
        int[] each = in.integers(i);
        return new PrintOptions(each[0], each[1], each[2], each[3], each[4] != 0, each[5] == 1, each[5] == 2);
    }

    /** Python's way to write what a number stands for. */
    private static java.util.function.DoubleFunction<String> objects(Arguments in, int i) {
        return place -> in.value(i).execute((long) place).asString();
    }
}
