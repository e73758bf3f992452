package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The p-norm of the difference of each row of a and each row of b: (…, n, d) and (…, m, d) give (…, n, m). Saves both and the result. */
public record Cdist(double p) implements Function {
    private static final Dims LAST = Dims.of(-1);

    static final Signature<Cdist> SIGNATURE = Signature
            .of(Cdist.class, "cdist", "CdistBackward0", "aten._cdist_forward.default", in -> new Cdist(in.number("p")))
            .explained(Message.verbatim("∂/∂a = Σ g · ∂‖a − b‖/∂(a − b)"),
                    Message.verbatim("∂/∂b = −Σ g · ∂‖a − b‖/∂(a − b)"))
            .torch(f -> f.p == 2 ? "" : "p=" + Python.number(f.p));

    @Override
    public List<GradientFormula> vjp() {
        String slope = "Σ " + Norms.slope(p).replace("{0}", "({0} − {1})");
        return List.of(GradientFormula.of(slope), GradientFormula.of("−" + slope));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Shape a = inputs[0].shape();
        Shape b = inputs[1].shape();
        for (int i = 0; i < 2; i++) {
            if (inputs[i].dim() < 2) {
                throw new EngineException("cdist only supports at least 2D tensors, X" + (i + 1) + " got: "
                        + inputs[i].dim() + "D");
            }
        }
        if (a.size(-1) != b.size(-1)) {
            throw new EngineException("X1 and X2 must have the same number of columns. X1: " + a.size(-1) + " X2: "
                    + b.size(-1));
        }
        NdArray norms = Norms.of(differences(inputs[0], inputs[1]), p, LAST);
        NdArray result = Views.squeeze(norms, -1);
        context.save(inputs[0]);
        context.save(inputs[1]);
        context.save(result);
        return result;
    }

    private static NdArray differences(NdArray a, NdArray b) {
        return Arithmetic.sub(Views.unsqueeze(a, -2), Views.unsqueeze(b, -3));
    }

    private NdArray along(Context context, NdArray v) {
        return Norms.times(differences(context.saved(0), context.saved(1)), Views.unsqueeze(context.saved(2), -1), v,
                p, LAST);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray slope = along(context, Views.unsqueeze(gradient, -1));
        NdArray byA = Views.squeeze(Dims.of(-2).sum(slope), -2);
        NdArray byB = Views.squeeze(Dims.of(-3).sum(slope), -3);
        return new NdArray[]{context.needs(0) ? Reduce.sumTo(byA, context.shape(0), context.type()) : null,
                context.needs(1) ? Reduce.sumTo(Arithmetic.neg(byB), context.shape(1), context.type()) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        NdArray t = differences(ta == null ? NdArray.zeros(context.shape(0)) : ta,
                tb == null ? NdArray.zeros(context.shape(1)) : tb);
        return Views.squeeze(LAST.sum(along(context, t)), -1);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue difference = at.in(0).apply(new Unsqueeze(-2)).sub(at.in(1).apply(new Unsqueeze(-3)));
        GraphValue slope = at.gradient().apply(new Unsqueeze(-1))
                .mul(Norms.slopes(difference, at.output().apply(new Unsqueeze(-1)), p, at));
        GraphValue sum = input == 0
                ? slope.apply(new SumDim(Dims.of(-2), false))
                : slope.apply(new SumDim(Dims.of(-3), false)).neg();
        return sum.sumTo(at.shape(input));
    }
}
