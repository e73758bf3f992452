package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.text.Message;

/** {@code aᵇ}, elementwise and broadcast. Where b is 0, a gets no gradient; where a is 0 and b is not negative, b gets none, as in PyTorch. Saves b, a, and the result if b needs a gradient. */
public record PowTensor() implements Function {
    static final Signature<PowTensor> SIGNATURE = Signature
            .of(PowTensor.class, "pow", "PowBackward1", "aten.pow.Tensor_Tensor", _ -> new PowTensor())
            .broadcast("{g} · {1} · {0}**({1} − 1)", "{g} · {y} · log({0})")
            .explained(Message.verbatim("∂/∂a = g · b · aᵇ⁻¹"), Message.verbatim("∂/∂b = g · aᵇ · ln a"))
            .method();

    private static NdArray power(NdArray base, NdArray exponent) {
        return Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = Pow.power(a[i], b[i]);
            }
        }, base, exponent);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = power(inputs[0], inputs[1]);
        context.save(inputs[1]);
        context.save(inputs[0]);
        if (context.needs(1)) {
            context.save(result);
        }
        return result;
    }

    private static NdArray byBase(Context context, NdArray v) {
        NdArray b = context.saved(0);
        NdArray slope = Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = y[i] * Pow.power(x[i], y[i] - 1);
            }
        }, context.saved(1), b);
        return Masks.keep(Arithmetic.mul(v, slope), b);
    }

    private static NdArray byExponent(Context context, NdArray v) {
        NdArray blocked = Elementwise.apply((x, y, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = x[i] == 0 && y[i] >= 0 ? 1 : 0;
            }
        }, context.saved(1), context.saved(0));
        NdArray slope = Elementwise.apply((r, x, z, from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] = r[i] * StrictMath.log(x[i]);
            }
        }, context.saved(2), context.saved(1));
        return Masks.drop(Arithmetic.mul(v, slope), blocked);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return new NdArray[]{
                context.needs(0) ? Reduce.sumTo(byBase(context, gradient), context.shape(0), context.type()) : null,
                context.needs(1)
                        ? Reduce.sumTo(byExponent(context, gradient), context.shape(1), context.type())
                        : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray tb = tangents[1];
        return Tangents.sum(ta == null ? null : byBase(context, ta), tb == null ? null : byExponent(context, tb),
                Tangents.broadcast(context));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue a = at.in(0);
        GraphValue b = at.in(1);
        if (input == 0) {
            GraphValue slope = b.mul(a.apply(new PowTensor(), b.add(-1)));
            return at.gradient().mul(slope).sumTo(at.shape(0));
        }
        return at.gradient().mul(at.output().mul(a.apply(new Log()))).sumTo(at.shape(1));
    }
}
