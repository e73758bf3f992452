package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The cross product {@code a × b} of vectors of three numbers along a dimension. Saves both. */
public record Cross(int dim) implements Function {
    static final Signature<Cross> SIGNATURE = Signature
            .of(Cross.class, "cross", "LinalgCrossBackward0", "aten.linalg_cross.default", in -> new Cross(in.dim()))
            .broadcast("cross({1}, {g})", "cross({g}, {0})")
            .explained(Message.verbatim("∂/∂a = b × g"), Message.verbatim("∂/∂b = g × a"))
            .linalg(f -> "dim=" + f.dim);

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        if (inputs[0].dim() != inputs[1].dim()) {
            throw new EngineException("linalg.cross: inputs must have the same number of dimensions.");
        }
        Shape shape = Shape.broadcast(inputs[0].shape(), inputs[1].shape());
        if (inputs[0].shape().size(dim) != 3 || inputs[1].shape().size(dim) != 3) {
            throw new EngineException("linalg.cross: inputs dimension " + dim + " must have length 3. Got "
                    + inputs[0].shape().size(dim) + " and " + inputs[1].shape().size(dim));
        }
        context.save(inputs[0]);
        context.save(inputs[1]);
        return cross(Views.expand(inputs[0], shape), Views.expand(inputs[1], shape));
    }

    private NdArray cross(NdArray a, NdArray b) {
        NdArray result = NdArray.empty(Shape.broadcast(a.shape(), b.shape()));
        for (int i = 0; i < 3; i++) {
            NdArray part = Arithmetic.sub(Arithmetic.mul(part(a, i + 1), part(b, i + 2)),
                    Arithmetic.mul(part(a, i + 2), part(b, i + 1)));
            part(result, i).write(part);
        }
        return result;
    }

    private NdArray part(NdArray x, int i) {
        return Views.narrow(x, dim, i % 3, 1);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0)
                        ? Reduce.sumTo(cross(context.saved(1), gradient), context.shape(0), context.type())
                        : null,
                context.needs(1)
                        ? Reduce.sumTo(cross(gradient, context.saved(0)), context.shape(1), context.type())
                        : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : cross(ta, context.saved(1)),
                tb == null ? null : cross(context.saved(0), tb), Tangents.broadcast(context));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue g = at.gradient();
        return (input == 0 ? at.in(1).apply(this, g) : g.apply(this, at.in(0))).sumTo(at.shape(input));
    }
}
