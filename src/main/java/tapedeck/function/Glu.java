package tapedeck.function;

import java.util.List;
import tapedeck.array.Elementwise;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code a · σ(b)} of the two halves of x along {@code dim}: the second is the gate of the first. Saves x. */
public record Glu(int dim) implements SingleInput {
    static final Signature<Glu> SIGNATURE = Signature.of(Glu.class, "glu", "GluBackward0", in -> new Glu(in.dim()))
            .called("dim")
            .explained(Message.verbatim("∂/∂x = cat(g · σ(b), g · a · σ(b) · (1 − σ(b)))"))
            .functional(f -> Python.option("dim", f.dim, -1));

    @Override
    public List<GradientFormula> vjp() {
        String half = "part({0}, 2)";
        return List.of(GradientFormula.of("cat({g} · sigmoid(" + half + "), {g} · part({0}, 1) · sigmoid(" + half
                + ") · (1 − sigmoid(" + half + ")))"));
    }

    private NdArray half(NdArray x, int which) {
        int length = x.shape().size(dim) / 2;
        return Views.narrow(x, x.shape().wrap(dim), which * length, length);
    }

    private static NdArray sigmoid(NdArray x) {
        return Elementwise.apply((a, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = 1 / (1 + StrictMath.exp(-a[i]));
            }
        }, x);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray x = inputs[0];
        if (x.dim() == 0) {
            throw new EngineException("glu does not support 0-dimensional tensors");
        }
        int wrapped = x.shape().wrap(dim);
        if (x.shape().size(wrapped) % 2 != 0) {
            throw new EngineException("Halving dimension must be even, but dimension " + wrapped + " is size "
                    + x.shape().size(wrapped));
        }
        context.save(x);
        return Arithmetic.mul(half(x, 0), sigmoid(half(x, 1)));
    }

    /** Returns what the second half's number is multiplied by. */
    private NdArray slope(Context context) {
        return Elementwise.apply((a, s, y, from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = a[i] * s[i] * (1 - s[i]);
            }
        }, half(context.saved(0), 0), sigmoid(half(context.saved(0), 1)));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.empty(context.shape(0));
        half(result, 0).write(Arithmetic.mul(gradient, sigmoid(half(context.saved(0), 1))));
        half(result, 1).write(Arithmetic.mul(gradient, slope(context)));
        return result;
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return Arithmetic.add(Arithmetic.mul(half(tangent, 0), sigmoid(half(context.saved(0), 1))),
                Arithmetic.mul(half(tangent, 1), slope(context)));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        int wrapped = at.shape(0).wrap(dim);
        int length = at.shape(0).size(wrapped) / 2;
        GraphValue s = at.in(0).apply(new Narrow(wrapped, length, length)).apply(new Sigmoid());
        GraphValue front = at.gradient().mul(s);
        GraphValue back = front.mul(at.in(0).apply(new Narrow(wrapped, 0, length))).mul(s.neg().add(1));
        return front.apply(new Cat(wrapped), back);
    }
}
