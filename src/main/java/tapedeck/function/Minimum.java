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
        return (a, ao, b, bo, c, co, n) -> {
            for (int i = 0; i < n; i++) {
                c[co + i] = Math.min(a[ao + i], b[bo + i]);
            }
        };
    }
}
