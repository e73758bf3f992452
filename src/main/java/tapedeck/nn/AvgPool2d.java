package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** The mean of each window of (N, C, H, W) or (C, H, W). */
public final class AvgPool2d extends Module {
    private final int kernel;
    private final int stride;
    private final int padding;

    /** Windows that touch. */
    public AvgPool2d(int kernel) {
        this(kernel, kernel, 0);
    }

    /** @param padding at most half the kernel */
    public AvgPool2d(int kernel, int stride, int padding) {
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.avgPool2d(input, kernel, stride, padding);
    }
}
