package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The greatest over dimensions; a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Amax(Dims dims, boolean keepdim) implements ExtremeOfLanes {
    static final Signature SIGNATURE = Signature.of(Amax.class, "amax", "AmaxBackward0", "aten.amax.default",
            in -> new Amax(in.dims(), in.keepdim()))
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared.lane"));

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), dims.python(), Dims.python(keepdim));
    }

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }
}
