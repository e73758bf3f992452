package tapedeck.finding.checkup;

/**
 * The sampling of the iterations that are looked into: the first eight, in which most mistakes show, then pairs that follow one another
 * at ever larger distances. So few are captured that the run is as fast as one that nobody sees.
 */
final class Sampling {
    private static final long FIRST = 8;

    private Sampling() {}

    /** Returns whether iteration {@code n}, from 1, is looked into: 1 to 8, 16 and 17, 24 and 25, 32 and 33, 48 and 49, 64 … */
    static boolean takes(long n) {
        return (n >= 1 && n <= FIRST) || isRound(n) || isRound(n - 1);
    }

    /** A power of two or half as much again. */
    private static boolean isRound(long n) {
        long step = Long.highestOneBit(n) / 2;
        return n > FIRST && n % step == 0;
    }
}
