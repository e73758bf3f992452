package tapedeck.numpy.random;

import java.math.BigInteger;

/**
 * The stream of numpy's {@code default_rng}: O'Neill's permuted congruential generator of 128 bits, XSL-RR (2014),
 * normal and exponential numbers by ziggurat.
 */
final class Pcg64 implements BitStream {
    private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
    private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
    private static final int ROTATION = 58;

    private final Ziggurat ziggurat;
    private final long incrementHigh;
    private final long incrementLow;
    private long high;
    private long low;
    /** The upper half of a word whose lower half was given as 32 bits. */
    private int half;
    private boolean hasHalf;

    /** @param entropy the seed, not negative */
    Pcg64(BigInteger entropy) {
        ziggurat = Ziggurat.read();
        long[] words = new SeedSequence(entropy).state(4);
        incrementHigh = words[2] << 1 | words[3] >>> (Long.SIZE - 1);
        incrementLow = words[3] << 1 | 1;
        step();
        add(words[0], words[1]);
        step();
    }

    private void step() {
        long product = low * MULTIPLIER_LOW;
        high = Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW) + low * MULTIPLIER_HIGH + high * MULTIPLIER_LOW;
        low = product;
        add(incrementHigh, incrementLow);
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    }

    @Override
    public long next64() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> ROTATION));
    }

    @Override
    public int next32() {
        hasHalf = !hasHalf;
        if (!hasHalf) {
            return half;
        }
        long word = next64();
        half = (int) (word >>> Integer.SIZE);
        return (int) word;
    }

    @Override
    public double nextDouble() {
        return (next64() >>> BITS_53_DOWN) * UNIT_53;
    }

    @Override
    public double nextNormal() {
        return ziggurat.normal(this);
    }

    @Override
    public double nextExponential() {
        return ziggurat.exponential(this);
    }
}
