package tapedeck.numpy.random;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** {@code default_rng().choice} without replacement: the end of a shuffle, or Floyd's algorithm, then shuffled. */
final class ChoiceWithoutReplacement {
    private static final int SMALL = 10_000;
    private static final int CUT = 50;

    private final BitStream bits;

    ChoiceWithoutReplacement(BitStream bits) {
        this.bits = bits;
    }

    int[] draw(int population, int n) {
        if (population > SMALL && n > population / CUT) {
            int[] order = new int[population];
            Arrays.setAll(order, i -> i);
            shuffle(order, Math.max(population - n, 1));
            return Arrays.copyOfRange(order, population - n, population);
        }
        int[] picked = new int[n];
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < n; i++) {
            int last = population - n + i;
            int value = (int) BoundedIntegers.multiplied(bits, last);
            picked[i] = seen.add(value) ? value : last;
            seen.add(picked[i]);
        }
        shuffle(picked, 1);
        return picked;
    }

    private void shuffle(int[] order, int first) {
        for (int i = order.length - 1; i >= first; i--) {
            NumpyRandom.swap(order, i, (int) BoundedIntegers.multiplied(bits, i));
        }
    }
}
