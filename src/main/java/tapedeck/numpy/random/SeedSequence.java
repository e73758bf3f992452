package tapedeck.numpy.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * numpy's way from a seed to the state of a generator: a pool of four words into which every word of the seed is
 * hashed (O'Neill 2015, numpy's {@code SeedSequence}).
 */
final class SeedSequence {
    private static final int POOL = 4;
    private static final int SHIFT = 16;
    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULT_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULT_B = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;

    private final int[] pool = new int[POOL];
    private int hash = INIT_A;

    /** @param entropy not negative */
    SeedSequence(BigInteger entropy) {
        List<Integer> words = new ArrayList<>();
        for (BigInteger rest = entropy; words.isEmpty() || rest.signum() > 0; rest = rest.shiftRight(Integer.SIZE)) {
            words.add(rest.intValue());
        }
        for (int i = 0; i < POOL; i++) {
            pool[i] = hashed(i < words.size() ? words.get(i) : 0);
        }
        for (int from = 0; from < POOL; from++) {
            for (int to = 0; to < POOL; to++) {
                if (from != to) {
                    pool[to] = mix(pool[to], hashed(pool[from]));
                }
            }
        }
        for (int from = POOL; from < words.size(); from++) {
            for (int to = 0; to < POOL; to++) {
                pool[to] = mix(pool[to], hashed(words.get(from)));
            }
        }
    }

    private int hashed(int value) {
        int mixed = value ^ hash;
        hash *= MULT_A;
        mixed *= hash;
        return mixed ^ (mixed >>> SHIFT);
    }

    private static int mix(int x, int y) {
        int result = MIX_LEFT * x - MIX_RIGHT * y;
        return result ^ (result >>> SHIFT);
    }

    /** The first {@code n} words of 64 bits. */
    long[] state(int n) {
        long[] result = new long[n];
        int constant = INIT_B;
        for (int i = 0; i < 2 * n; i++) {
            int data = pool[i % POOL] ^ constant;
            constant *= MULT_B;
            data *= constant;
            data ^= data >>> SHIFT;
            result[i / 2] |= Integer.toUnsignedLong(data) << (i % 2 * Integer.SIZE);
        }
        return result;
    }
}
