package tapedeck.python.bridge;

import org.graalvm.polyglot.Value;
import tapedeck.array.Creation;
import tapedeck.array.DType;
import tapedeck.array.MemoryOrder;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.SliceViews;
import tapedeck.autograd.DefaultDType;
import tapedeck.autograd.Tensor;

/** Tensors out of nothing, and out of Python's numbers. */
public final class CreationCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("tensor",
                in -> NestedLists.of(in.value(0)).tensor(in.isNone(1) ? null : in.type(1), DefaultDType.get()));
        table.put("default_dtype", in -> DefaultDType.get().word());
        table.put("set_default_dtype", in -> {
            DefaultDType.set(in.type(0));
            return null;
        });
        table.put("full",
                in -> new Tensor(NdArray.full(Shape.of(in.integers(0)), in.type(2).of(in.number(1))), in.type(2)));
        table.put("full_like", in -> new Tensor(MemoryOrder.like(in.tensor(0).data(),
                shape -> NdArray.full(shape, in.type(2).of(in.number(1)))), in.type(2)));
        table.put("to", in -> in.tensor(0).to(in.type(1)));
        table.put("arange", in -> made(Creation.arange(in.number(0), in.number(1), in.number(2)), in.type(3)));
        table.put("linspace", in -> linspace(in, in.type(3)));
        table.put("logspace", in -> logspace(in, in.type(4)));
        table.put("result_type", in -> Tensor.resultType(in.operand(0), in.operand(1)).word());
        table.put("promote_types", in -> in.type(0).and(in.type(1)).word());
        table.put("eye", in -> {
            NdArray result = NdArray.zeros(Shape.of(in.integer(0), in.integer(1)));
            SliceViews.diagonal(result, 0, 0, 1).write(NdArray.scalar(1));
            return new Tensor(result, in.type(2));
        });
        table.put("together", CreationCalls::together);
    }

    private static Tensor made(NdArray array, DType type) {
        type.round(array);
        return new Tensor(array, type);
    }

    private static Tensor linspace(Arguments in, DType type) {
        return made(Creation.linspace(in.number(0), in.number(1), in.integer(2), type == DType.FLOAT32), type);
    }

    private static Tensor logspace(Arguments in, DType type) {
        NdArray exponents = Creation.linspace(in.number(0), in.number(1), in.integer(2), type == DType.FLOAT32);
        double[] values = exponents.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.pow(in.number(3), values[i]);
        }
        return made(NdArray.of(values, values.length), type);
    }

    /** The shape that shapes broadcast to. */
    private static int[] together(Arguments in) {
        Shape shape = Shape.SCALAR;
        for (Value each : in.elements(0)) {
            shape = Shape.broadcast(shape, Shape.of(each.as(int[].class)));
        }
        return shape.toArray();
    }
}
