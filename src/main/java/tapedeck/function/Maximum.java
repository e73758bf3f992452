package tapedeck.function;

import tapedeck.array.Loop2;
import tapedeck.text.Message;

/** The greater of a and b, elementwise and broadcast; a tie shares the gradient, NaN wins. Saves both. */
public record Maximum() implements ExtremeOfTwo {
    static final Signature<Maximum> SIGNATURE = Signature
            .elementwise(Maximum.class, "maximum", "MaximumBackward0", 2, Maximum::new)
            .withoutInPlace()
            .broadcast("{g} · (({0} > {1}) + ({0} == {1}) / 2)", "{g} · (({1} > {0}) + ({0} == {1}) / 2)")
            .explained(Message.of("function.maximum.a"), Message.of("function.maximum.b"));

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }

    @Override
    public Loop2 choice() {
        return (a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = Math.max(a[i], b[i]);
            }
        };
    }
}
