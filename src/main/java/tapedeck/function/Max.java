package tapedeck.function;

import tapedeck.text.Message;

/** The greatest of all elements, shape (); a tie shares the gradient evenly, NaN wins. Saves the result and x. */
public record Max() implements ExtremeOfAll {
    static final Signature<Max> SIGNATURE = Signature.of(Max.class, "max", "MaxBackward1", _ -> new Max())
            .gradient("{g} · ({0} == {y}) / count({0} == {y})")
            .explained(Message.of("function.shared"))
            .method();

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }
}
