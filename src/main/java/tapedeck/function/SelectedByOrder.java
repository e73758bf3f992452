package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * What lies at chosen places along a dimension: the values of {@code sort}, {@code topk}, {@code kthvalue},
 * {@code median}, {@code mode}, {@code cummax}. The choice itself is not differentiated. Saves the places.
 *
 * @param call what was called, {@code topk}
 * @param gradFn its name in PyTorch
 * @param arguments of the call as Python has them
 * @param places along {@code dim}, which stays, even with size 1
 * @param keepdim whether {@code dim} stays in the output; if not its size is 1
 */
public record SelectedByOrder(String call, String gradFn, String arguments, int dim, boolean keepdim, NdArray places)
        implements
            Function {
    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.taken"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("zeros.scatter_add({g})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call, arguments) + ".values";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(places);
        if (call.startsWith("cum")) { // as PyTorch does
            context.save(inputs[0]);
        }
        return select(inputs[0], places);
    }

    private NdArray select(NdArray x, NdArray chosen) {
        NdArray values = new FlatIndices(x.shape(), dim, chosen).gather(x);
        return keepdim || values.dim() == 0 ? values : Views.squeeze(values, dim);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        Shape shape = context.shape(0);
        NdArray chosen = context.saved(0);
        NdArray lanes = Views.reshape(gradient, chosen.shape().toArray());
        return new NdArray[]{new FlatIndices(shape, dim, chosen).scatter(lanes, shape)};
    }

    @Override
    @SuppressWarnings("NullAway") // the only tangent is not null, by jvp's contract
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return select(tangents[0], context.saved(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return at.pullback(input);
    }

    @Override
    public Function kept() {
        return new SelectedByOrder(call, gradFn, arguments, dim, keepdim, places.copy());
    }
}
