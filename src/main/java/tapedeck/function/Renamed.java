package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** A Function under another name: PyTorch has several for what is one to calculus, such as a variance that comes with a mean. */
public record Renamed(Function function, String call, String gradFn) implements Function {
    @Override
    public Signature<?> signature() {
        return Signature.of(call, gradFn);
    }

    @Override
    public List<Message> derivative() {
        return function.derivative();
    }

    @Override
    public List<GradientFormula> vjp() {
        return function.vjp();
    }

    @Override
    public String python(List<String> in) {
        return function.python(in);
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return function.forward(context, inputs);
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        return function.backward(context, gradient);
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        return function.jvp(context, tangents);
    }

    @Override
    public DType result(Types types) {
        return function.result(types);
    }

    @Override
    public boolean promotes() {
        return function.promotes();
    }

    @Override
    public boolean isView() { return function.isView(); }

    @Override
    public Function withOwnArrays() {
        return new Renamed(function.withOwnArrays(), call, gradFn);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        return function.gradient(input, at);
    }
}
