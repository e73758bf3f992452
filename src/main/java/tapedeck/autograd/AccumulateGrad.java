package tapedeck.autograd;

/**
 * The end of a graph in a leaf: what arrives here is added to its {@code .grad}.
 *
 * @param variable the leaf
 */
public record AccumulateGrad(Tensor variable) {}
