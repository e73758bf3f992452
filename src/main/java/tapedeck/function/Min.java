package tapedeck.function;

import tapedeck.text.Message;

/** The least of all elements, shape (); a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Min() implements ExtremeOfAll {
    static final Signature<Min> SIGNATURE = Signature.of(Min.class, "min", "MinBackward1", _ -> new Min())
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared"))
            .method();

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }
}
