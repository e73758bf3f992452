package tapedeck.function;

import java.util.List;
import tapedeck.array.Shape;
import tapedeck.text.Python;

/**
 * {@link WindowMax} of windows that slide, over two or three dimensions. {@link MaxPool2d} is its usual case.
 *
 * @param over whether a last window may end outside
 */
public record MaxPool(Sliding sliding, boolean over) implements WindowMax {
    static final Signature SIGNATURE = Signature
            .of(MaxPool.class, "max_pool2d", "MaxPool2DWithIndicesBackward0", "aten.max_pool2d_with_indices.default",
                    in -> new MaxPool(Sliding.of(in), in.flag("ceil_mode")))
            .also("aten.max_pool3d_with_indices.default");

    @Override
    public Signature signature() {
        return SIGNATURE.named("max_pool" + sliding.kernel().length + "d",
                "MaxPool" + sliding.kernel().length + "DWithIndicesBackward0");
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("max_unpool" + sliding.kernel().length + "d({g})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), PoolChecks.python(sliding),
                Sliding.python("dilation", sliding.dilation(), 1), over ? "ceil_mode=True" : "");
    }

    @Override
    public Windows windows(Shape input) {
        return PoolChecks.windows(input, sliding, over);
    }
}
