package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code beta · c + alpha · (a @ b)} for some product of a and b. Inputs: c, a, b. Saves a and b. */
interface AddedProduct extends Function {
    /** The factor of c; 0 keeps even NaN out. */
    double beta();

    /** The factor of the product. */
    double alpha();

    /** The product. */
    NdArray product(NdArray a, NdArray b);

    /** The gradient of a for that of the product. */
    NdArray left(NdArray gradient, NdArray a, NdArray b);

    /** The gradient of b for that of the product. */
    NdArray right(NdArray gradient, NdArray a, NdArray b);

    @Override
    default List<Message> derivative() {
        return List.of(Message.verbatim("∂/∂c = beta · g"), Message.verbatim("∂/∂a = alpha · g · bᵀ"),
                Message.verbatim("∂/∂b = alpha · aᵀ · g"));
    }

    /** A number as a factor in front; empty for 1. */
    private static String times(double factor) {
        return factor == 1 ? "" : GradientFormula.number(factor) + " · ";
    }

    @Override
    default List<GradientFormula> vjp() {
        return List.of(GradientFormula.broadcast(times(beta()) + "{g}"),
                GradientFormula.of(times(alpha()) + "{g} @ {2}ᵀ"),
                GradientFormula.of(times(alpha()) + "{1}ᵀ @ {g}"));
    }

    @Override
    default String python(List<String> in) {
        return Python.torch(call(), in.get(0), in.get(1), in.get(2),
                beta() == 1 ? "" : "beta=" + Python.number(beta()),
                alpha() == 1 ? "" : "alpha=" + Python.number(alpha()));
    }

    @Override
    default DType result(Types types) {
        return types.added();
    }

    @Override
    default boolean promotes() {
        return false;
    }

    private NdArray sum(@Nullable NdArray c, NdArray product) {
        NdArray scaled = Arithmetic.scale(product, alpha());
        return c == null || beta() == 0
                ? scaled
                : Arithmetic.add(scaled, Arithmetic.scale(Views.expand(c, product.shape()), beta()));
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[1]);
        context.save(inputs[2]);
        return sum(inputs[0], product(inputs[1], inputs[2]));
    }

    @Override
    default @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray a = context.saved(0);
        NdArray b = context.saved(1);
        NdArray g = Arithmetic.scale(gradient, alpha());
        return new NdArray[]{
                context.needs(0)
                        ? Reduce.sumTo(Arithmetic.scale(gradient, beta()), context.shape(0), context.type())
                        : null,
                context.needs(1) ? left(g, a, b) : null, context.needs(2) ? right(g, a, b) : null};
    }

    @Override
    default NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray a = context.saved(0);
        NdArray b = context.saved(1);
        NdArray ta = tangents[1];
        NdArray tb = tangents[2];
        NdArray zero = NdArray.zeros(product(a, b).shape());
        Shape shape = zero.shape();
        NdArray product = ta == null && tb == null
                ? zero
                : Tangents.sum(ta == null ? null : product(ta, b), tb == null ? null : product(a, tb), shape);
        return sum(tangents[0], product);
    }
}
