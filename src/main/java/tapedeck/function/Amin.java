package tapedeck.function;

import java.util.List;
import tapedeck.text.Python;

/** The least over dimensions; a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Amin(Dims dims, boolean keepdim) implements ExtremeOfLanes {
    @Override
    public String call() {
        return "amin";
    }

    @Override
    public String gradFn() {
        return "AminBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂x = g, shared evenly by the elements of the lane equal to the result";
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), dims.python(), Dims.python(keepdim));
    }

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }
}
