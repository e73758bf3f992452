package tapedeck.array;

import java.util.SplittableRandom;

/** A seeded source of random numbers: the same seed gives the same numbers everywhere. Confined to one thread. */
public final class Generator {
    private SplittableRandom random;

    private Generator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A generator that starts at {@code seed}. */
    public static Generator manualSeed(long seed) {
        return new Generator(seed);
    }

    /** Draws from the standard normal distribution. */
    public NdArray randn(Shape shape) {
        NdArray result = NdArray.empty(shape);
        for (int i = 0; i < shape.numel(); i++) {
            result.storage.values[i] = random.nextGaussian();
        }
        return result;
    }

    /** The numbers 0 to n-1 in random order. */
    public int[] randperm(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
