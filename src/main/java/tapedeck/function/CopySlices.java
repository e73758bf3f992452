package tapedeck.function;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.array.ViewLayout;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * A change in place through a view, as the base sees it: {@code function} of the part that the view shows takes its
 * place, the rest stays. The inputs are the base and the operands of {@code function} after the first.
 */
public record CopySlices(Function function, ViewLayout region) implements Function {
    @Override
    public Signature<?> signature() {
        return Signature.of(function.call(), "CopySlices");
    }

    @Override
    public List<Message> derivative() {
        return Stream.concat(function.derivative().stream(), Stream.of(Message.of("function.unchanged"))).toList();
    }

    @Override
    public List<GradientFormula> vjp() {
        List<GradientFormula> inner = function.vjp();
        GradientFormula base = GradientFormula
                .of("where(part, " + (inner.isEmpty() ? "0" : inner.getFirst().formula()) + ", {g})");
        return Stream.concat(Stream.of(base), inner.stream().skip(1).map(each -> new GradientFormula(
                each.formula().replaceAll("\\{[gy0]}", "part($0)"), each.isBroadcast()))).toList();
    }

    @Override
    public boolean takesNumbers() {
        return function.takesNumbers();
    }

    @Override
    public String python(List<String> in) {
        String call = function instanceof Zero ? call() : call() + "_"; // which is in place by its name
        return Python.method(AsStrided.part(in.getFirst(), region), call,
                String.join(", ", in.subList(1, in.size())));
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray result = region.laid(inputs[0]);
        NdArray part = region.part(result);
        NdArray[] given = inputs.clone();
        given[0] = part.copy();
        Context inner = context.within(region.shape());
        part.write(function.forward(inner, given));
        inner.saved().forEach(context::save);
        context.once();
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray result = region.laid(gradient);
        NdArray part = region.part(result);
        @Nullable
        NdArray[] gradients = function.backward(context.within(region.shape()), part.copy());
        if (context.needs(0)) {
            Overlap.refuseWithin(part);
            part.write(Objects.requireNonNull(gradients[0]));
            gradients[0] = result;
        }
        return gradients;
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray base = tangents[0];
        NdArray result = region.laid(base == null ? NdArray.zeros(context.shape(0)) : base);
        NdArray part = region.part(result);
        @Nullable
        NdArray[] given = tangents.clone();
        given[0] = base == null ? null : part.copy();
        part.write(function.jvp(context.within(region.shape()), given));
        return result;
    }

    @Override
    public Function withOwnArrays() {
        return new CopySlices(function.withOwnArrays(), region);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        boolean linear = switch (function) {
            case LinearFunction _,Add _,Sub _,Neg _,MulScalar _,DivScalar _,WrittenInto _,Fill _,MaskedFill _ -> true;
            case Mul _,Div _ -> !at.context().needs(1);
            default -> false;
        };
        if (!linear) {
            throw at.refusal();
        }
        return at.pullback(input);
    }
}
