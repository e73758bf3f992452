package tapedeck.nn;

import tapedeck.autograd.Tensor;

/** Brings the last dimensions to mean 0 and variance 1, then scales and shifts by weight and bias of their shape. */
public final class LayerNorm extends Module {
    private static final double EPS = 1e-5;

    private final int[] normalizedShape;
    private final Tensor weight;
    private final Tensor bias;

    /** @param normalizedShape the sizes of the last dimensions */
    public LayerNorm(int... normalizedShape) {
        this.normalizedShape = normalizedShape.clone();
        weight = parameter("weight", Tensor.ones(normalizedShape));
        bias = parameter("bias", Tensor.zeros(normalizedShape));
    }

    @Override
    protected Tensor compute(Tensor input) {
        return Functional.layerNorm(input, normalizedShape, weight, bias, EPS);
    }
}
