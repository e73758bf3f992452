package tapedeck.function;

import tapedeck.array.Loop2;
import tapedeck.text.Message;

/** The lesser of a and b, elementwise and broadcast; a tie shares the gradient, NaN wins. Saves both. */
public record Minimum() implements ExtremeOfTwo {
    static final Signature<Minimum> SIGNATURE = Signature
            .elementwise(Minimum.class, "minimum", "MinimumBackward0", 2, Minimum::new)
            .withoutInPlace()
            .broadcast("{g} · (({0} < {1}) + ({0} == {1}) / 2)", "{g} · (({1} < {0}) + ({0} == {1}) / 2)")
            .explained(Message.of("function.minimum.a"), Message.of("function.minimum.b"));

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }

    @Override
    public Loop2 choice() {
        return (a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = Math.min(a[i], b[i]);
            }
        };
    }
}
