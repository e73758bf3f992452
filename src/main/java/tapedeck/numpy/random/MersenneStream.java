package tapedeck.numpy.random;

import tapedeck.array.MersenneTwister;

/** The stream of numpy's {@code RandomState}: the Mersenne Twister, normal numbers by Marsaglia's polar method. */
final class MersenneStream implements BitStream {
    private static final int SKIPPED_HIGH = 5;
    private static final int SKIPPED_LOW = 6;
    private static final int LOW_BITS = 26;

    final MersenneTwister twister = new MersenneTwister();
    /** The second normal number of a pair, drawn and not yet given; NaN if there is none. */
    double spare = Double.NaN;

    MersenneStream(int seed) {
        twister.seed(seed);
    }

    @Override
    public int next32() {
        return twister.next32();
    }

    @Override
    public long next64() {
        return twister.next64();
    }

    @Override
    public double nextDouble() {
        long high = Integer.toUnsignedLong(twister.next32()) >>> SKIPPED_HIGH;
        return ((high << LOW_BITS) + (twister.next32() >>> SKIPPED_LOW)) * UNIT_53;
    }

    @Override
    public double nextNormal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square != 0) {
                double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = factor * x;
                return factor * y;
            }
        }
    }

    @Override
    public double nextExponential() {
        return -StrictMath.log(1 - nextDouble());
    }
}
