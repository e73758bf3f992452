package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The greatest of all elements, shape (); a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Max() implements ExtremeOfAll {
    static final Signature SIGNATURE = Signature.of("max", "MaxBackward1", "aten.max.default", _ -> new Max());

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public List<Message> derivative() {
        return List.of(Message.of("function.shared"));
    }

    @Override
    public List<GradientFormula> vjp() {
        return List.of(GradientFormula.of("{g} · ({0} == {y}) / count({0} == {y})"));
    }

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call());
    }

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }
}
