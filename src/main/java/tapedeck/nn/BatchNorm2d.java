package tapedeck.nn;

import tapedeck.array.EngineException;

/** Batch normalisation of (N, C, H, W): each channel to mean 0 and variance 1, then scaled and shifted. */
public final class BatchNorm2d extends BatchNorm {
    /** @param channels the size of dimension 1 */
    public BatchNorm2d(int channels) {
        super(channels);
    }

    @Override
    void check(int dims) {
        if (dims != 4) {
            throw EngineException.value("expected 4D input (got " + dims + "D input)");
        }
    }
}
