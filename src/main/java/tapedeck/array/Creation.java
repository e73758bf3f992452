package tapedeck.array;

import tapedeck.text.PythonText;

/** Arrays made from a rule. */
public final class Creation {
    private Creation() {}

    /**
     * {@code start}, {@code start + step}, … before {@code end}.
     *
     * @throws EngineException with PyTorch's text if there is no such row of numbers
     */
    public static NdArray arange(double start, double end, double step) {
        if (step == 0 || Double.isNaN(step)) {
            throw new EngineException("step must be nonzero");
        }
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new EngineException(
                    "unsupported range: " + PythonText.general(start) + " -> " + PythonText.general(end));
        }
        if (step > 0 ? end < start : end > start) {
            throw new EngineException("upper bound and larger bound inconsistent with step sign");
        }
        double size = Math.ceil((end - start) / step);
        if (size > Integer.MAX_VALUE - 8) {
            throw size < Long.MAX_VALUE
                    ? AllocationLimit.refusal(size)
                    : new EngineException("invalid size, possible overflow?");
        }
        NdArray result = NdArray.empty(Shape.of((int) size));
        for (int i = 0; i < result.numel(); i++) {
            result.storage.values[i] = start + i * step;
        }
        return result;
    }

    /**
     * {@code steps} numbers evenly from {@code start} to {@code end}, counted from the nearer of both, as PyTorch does.
     *
     * @param single whether in float32
     * @throws EngineException with PyTorch's text if {@code steps} is negative
     */
    public static NdArray linspace(double start, double end, int steps, boolean single) {
        if (steps < 0) {
            throw new EngineException("number of steps must be non-negative");
        }
        NdArray result = NdArray.empty(Shape.of(steps));
        double first = single ? (float) start : start;
        double last = single ? (float) end : end;
        double step = steps < 2 ? 0 : (last - first) / (steps - 1);
        if (single) { // the step is a float, and each number is rounded once
            step = steps < 2 ? 0 : ((float) end - (float) start) / (steps - 1);
        }
        for (int i = 0; i < steps; i++) {
            int left = steps - 1 - i;
            boolean front = i < steps / 2 || steps == 1;
            result.storage.values[i] = front ? first + step * i : last - step * left;
        }
        return result;
    }

    /** The n by n matrix of 1 on the diagonal, else 0. */
    public static NdArray eye(int n) {
        if (n < 0) {
            throw new EngineException("n must be greater or equal to 0, got " + n);
        }
        NdArray result = NdArray.zeros(Shape.of(n, n));
        for (int i = 0; i < n; i++) {
            result.storage.values[i * n + i] = 1;
        }
        return result;
    }
}
