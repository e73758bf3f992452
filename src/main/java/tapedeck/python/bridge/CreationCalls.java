package tapedeck.python.bridge;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.DefaultDType;
import tapedeck.autograd.Tensor;

/** Tensors out of nothing, and out of Python's numbers. */
public final class CreationCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("tensor", in -> Nested.of(in.value(0)).tensor(in.isNone(1) ? null : in.type(1), DefaultDType.get()));
        table.put("default_dtype", in -> DefaultDType.get().word());
        table.put("set_default_dtype", in -> {
            DefaultDType.set(in.type(0));
            return null;
        });
        table.put("full",
                in -> new Tensor(NdArray.full(Shape.of(in.integers(0)), in.type(2).of(in.number(1))), in.type(2)));
        table.put("cast", in -> cast(in.tensor(0), in.type(1)));
    }

    private static Tensor cast(Tensor tensor, DType type) {
        return tensor.dtype() == type ? tensor : new Tensor(type.rounded(tensor.data()), type);
    }
}
