package tapedeck.autograd;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;

/** Gradients as numbers, by each Function's own {@code backward}. */
class NumberArithmetic implements GradientArithmetic<NdArray> {
    @Override
    public NdArray seed(Tensor output, @Nullable Tensor given) {
        return given == null
                ? NdArray.full(output.shape(), 1)
                : Rounding.shared(output.dtype(), given.data(), given.dtype() == output.dtype());
    }

    @Override
    public boolean add(Node maker, NdArray part) {
        NdArray before = maker.pending;
        maker.pending = before == null
                ? part
                : Rounding.of(maker.output.dtype(), Elementwise.add(before, part));
        return before == null;
    }

    @Override
    public void add(Gradient leaf, @Nullable NdArray part) {
        leaf.receive(part, null);
    }

    @Override
    public NdArray take(Node node) {
        NdArray arrived = Objects.requireNonNull(node.pending);
        node.pending = null;
        return arrived;
    }

    @Override
    public @Nullable NdArray[] backward(Node node, NdArray gradient) {
        return node.function.backward(node.context, gradient);
    }

    @Override
    public @Nullable NdArray part(Node node, int i, @Nullable NdArray part, NdArray gradient) {
        return part == null ? null : Rounding.gradient(node, i, part, gradient);
    }

    @Override
    public NdArray after(Hooks hooks, NdArray gradient, DType type) {
        return hooks.run(gradient, type);
    }

    @Override
    public void accumulate(Gradient kept, NdArray gradient) {
        kept.accumulate(gradient, null);
    }

    @Override
    public NdArray numbers(NdArray gradient) {
        return gradient;
    }

    @Override
    public List<@Nullable NdArray> numbers(@Nullable NdArray[] gradients) {
        return Arrays.asList(gradients);
    }

    @Override
    public @Nullable NdArray soFar(Node maker) {
        return maker.pending;
    }
}
