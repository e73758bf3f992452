package tapedeck.array;

/**
 * The 32-bit Mersenne Twister (MT19937), which PyTorch's CPU generator and numpy's RandomState are. Matsumoto and Nishimura 1998,
 * initialised by the 2002 recurrence from the low 32 bits of the seed.
 */
public final class MersenneTwister {
    /** The words of its state. */
    public static final int N = 624;
    private static final int M = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7fffffff;
    private static final int INITIAL = 1812433253;

    private final int[] state = new int[N];
    private int next = N;

    /** Starts anew; it uses the low 32 bits. */
    public void seed(long seed) {
        state[0] = (int) seed;
        for (int i = 1; i < N; i++) {
            state[i] = INITIAL * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        next = N;
    }

    /** 32 random bits. */
    public int next32() {
        if (next == N) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    /** 64 random bits, the first draw above the second. */
    public long next64() {
        long high = next32();
        return (high << 32) | (next32() & 0xffffffffL);
    }

    private void twist() {
        for (int i = 0; i < N; i++) {
            int y = (state[i] & UPPER) | (state[(i + 1) % N] & LOWER);
            state[i] = state[(i + M) % N] ^ (y >>> 1) ^ (-(y & 1) & MATRIX);
        }
        next = 0;
    }

    /** Its state, copied. */
    public int[] words() {
        return state.clone();
    }

    /** The next word to be given, 0 to 624. */
    public int position() {
        return next;
    }

    /** Goes on from where {@link #words} and {@link #position} were taken. */
    public void restore(int[] words, int position) {
        System.arraycopy(words, 0, state, 0, N);
        next = position;
    }
}
