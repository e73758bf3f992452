package tapedeck.function;

import tapedeck.array.Loop2;

/** The lesser of a and b, elementwise and broadcast; a tie shares the gradient, NaN wins. Saves both. */
public record Minimum() implements ExtremeOfTwo {
    @Override
    public String call() {
        return "minimum";
    }

    @Override
    public String gradFn() {
        return "MinimumBackward0";
    }

    @Override
    public String derivative() {
        return "∂/∂a = g where a < b, g/2 where a = b, else 0; the same for b";
    }

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
