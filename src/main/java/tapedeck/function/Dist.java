package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The p-norm of {@code a − b}, broadcast, shape (). Saves both and the result. */
public record Dist(double p) implements Function {
    static final Signature<Dist> SIGNATURE = Signature
            .of(Dist.class, "dist", "DistBackward0", in -> new Dist(in.number("p")))
            .explained(Message.verbatim("∂/∂a = g · ∂‖a − b‖/∂(a − b)"), Message.verbatim("∂/∂b = −∂/∂a"))
            .torch(f -> f.p == 2 ? "" : "p=" + Python.number(f.p));

    @Override
    public List<GradientFormula> vjp() {
        String slope = Norms.slope(p).replace("{0}", "({0} − {1})");
        return List.of(GradientFormula.broadcast(slope), GradientFormula.broadcast("−(" + slope + ")"));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        NdArray result = Views.reshape(Norms.of(Arithmetic.sub(inputs[0], inputs[1]), p, Dims.ALL));
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    private NdArray along(Context context, NdArray v) {
        NdArray difference = Arithmetic.sub(context.saved(2), context.saved(0));
        return Norms.times(difference, context.saved(1), v, p, Dims.ALL);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray slope = along(context, gradient);
        if (p == 0) { // as PyTorch: None, not 0
            return new NdArray[]{null, null};
        }
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(slope, context.shape(0), context.type()) : null,
                context.needs(1) ? Reduce.sumTo(Arithmetic.neg(slope), context.shape(1), context.type()) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray tb = tangents[1];
        Shape shape = Tangents.broadcast(context);
        NdArray t = Tangents.sum(tangents[0], tb == null ? null : Arithmetic.neg(tb), shape);
        return Views.reshape(Reduce.sum(along(context, t)));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue slope = at.gradient().mul(Norms.slopes(at.in(0).sub(at.in(1)), at.output(), p, at));
        return (input == 0 ? slope : slope.neg()).sumTo(at.shape(input));
    }
}
