package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code a} where the condition is not 0, else {@code b}; all three broadcast. Inputs: condition, a, b. Saves the condition, which gets no gradient. */
public record Where() implements Function {
    static final Signature<Where> SIGNATURE = Signature
            .of(Where.class, "where", "WhereBackward0", "aten.where.self", _ -> new Where())
            .broadcast("where(condition, {g}, 0)", "where(condition, 0, {g})")
            .explained(Message.of("function.where.a"), Message.of("function.where.b"))
            .linear()
            .written(_ -> Python.torch("where", "{0}.bool()", "{1}", "{2}"));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = Shape.broadcast(Shape.broadcast(inputs[0].shape(), inputs[1].shape()), inputs[2].shape());
        context.save(inputs[0]);
        NdArray condition = Views.expand(inputs[0], shape).contiguous();
        NdArray a = Views.expand(inputs[1], shape).contiguous();
        NdArray b = Views.expand(inputs[2], shape).contiguous();
        NdArray result = NdArray.empty(shape);
        for (int i = 0; i < shape.numel(); i++) {
            NdArray from = condition.values()[condition.offset() + i] == 0 ? b : a;
            result.values()[i] = from.values()[from.offset() + i];
        }
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray condition = context.saved(0);
        return new NdArray[]{null,
                context.needs(1)
                        ? Reduce.sumTo(Masks.keep(gradient, condition), context.shape(1), context.type())
                        : null,
                context.needs(2)
                        ? Reduce.sumTo(Masks.drop(gradient, condition), context.shape(2), context.type())
                        : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray condition = context.saved(0);
        NdArray ta = tangents[1];
        NdArray tb = tangents[2];
        Shape shape = Shape.broadcast(Shape.broadcast(context.shape(0), context.shape(1)), context.shape(2));
        return Tangents.sum(ta == null ? null : Masks.keep(ta, condition),
                tb == null ? null : Masks.drop(tb, condition), shape);
    }
}
