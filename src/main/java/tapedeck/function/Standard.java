package tapedeck.function;

import org.jspecify.annotations.Nullable;

/**
 * {@code x̂ = (x − mean) · r} as terms, for the gradients of the normalisations.
 *
 * @param values x̂
 * @param inverse {@code r = 1 / √(variance + eps)}
 * @param dims over which mean and variance were taken; null where they are given and do not depend on x
 */
record Standard(GraphValue values, GraphValue inverse, @Nullable Dims dims) {
    /** Of each lane along {@code dims}. */
    static Standard of(GraphValue x, Dims dims, double eps) {
        double n = dims.count(x.shape());
        GraphValue centred = x.sub(x.sum(dims).div(n));
        GraphValue inverse = centred.pow(2).sum(dims).div(n).add(eps).pow(-0.5);
        return new Standard(centred.mul(inverse), inverse, dims);
    }

    /** By a given mean and inverse deviation. */
    static Standard fixed(GraphValue x, GraphValue mean, GraphValue inverse) {
        return new Standard(x.sub(mean).mul(inverse), inverse, null);
    }

    /** {@code r · (v − mean(v) − x̂ · mean(x̂ · v))}, the gradient of x if that of x̂ is {@code v}. */
    GraphValue gradient(GraphValue v) {
        if (dims == null) {
            return v.mul(inverse);
        }
        double n = dims.count(v.shape());
        GraphValue along = values.mul(v.mul(values).sum(dims).div(n));
        return v.sub(v.sum(dims).div(n)).sub(along).mul(inverse);
    }
}
