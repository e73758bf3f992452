package tapedeck.function;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The least of all elements, shape (); a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Min() implements ExtremeOfAll {
    static final Signature SIGNATURE = Signature.of("min", "MinBackward1", "aten.min.default", _ -> new Min());

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
        return Extremes.MIN;
    }
}
