package tapedeck.nn;

import tapedeck.array.EngineException;

/** Batch normalisation of (N, C) or (N, C, L): each channel to mean 0 and variance 1, then scaled and shifted. */
public final class BatchNorm1d extends BatchNorm {
    /** @param channels the size of dimension 1 */
    public BatchNorm1d(int channels) {
        super(channels);
    }

    @Override
    void check(int dims) {
        if (dims != 2 && dims != 3) {
            throw EngineException.value("expected 2D or 3D input (got " + dims + "D input)");
        }
    }
}
