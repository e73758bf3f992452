package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The least over dimensions; a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Amin(Dims dims, boolean keepdim) implements ExtremeOfLanes {
    static final Signature SIGNATURE = Signature.of(Amin.class, "amin", "AminBackward0", "aten.amin.default",
            in -> new Amin(in.dims(), in.keepdim()))
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared.lane"));

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), dims.python(), Dims.python(keepdim));
    }

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }
}
