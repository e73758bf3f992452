package tapedeck.data;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Numbers as binary digits, the lowest first, and their class one-hot: none, fizz, buzz, fizzbuzz. */
public final class FizzBuzzNumbers {
    /** How many there are: 0 to 1,023. */
    public static final int COUNT = 1024;

    /** As many as are shown in their order: 0 to 100. */
    public static final int GALLERY = 101;

    private static final int BITS = 10;
    private static final int CLASSES = 4;

    private FizzBuzzNumbers() {}

    /** The numbers from 0 below {@code count}, at most {@link #COUNT}. */
    public static Dataset upTo(int count) {
        NdArray inputs = NdArray.zeros(Shape.of(count, BITS));
        NdArray targets = NdArray.zeros(Shape.of(count, CLASSES));
        for (int number = 0; number < count; number++) {
            for (int bit = 0; bit < BITS; bit++) {
                inputs.values()[number * BITS + bit] = number >> bit & 1;
            }
            targets.values()[number * CLASSES + classOf(number)] = 1;
        }
        return new Dataset(inputs, targets);
    }

    private static int classOf(int number) {
        return (number % 3 == 0 ? 1 : 0) + (number % 5 == 0 ? 2 : 0);
    }

    /** The number a row of inputs stands for. */
    public static int decode(NdArray inputs, int row) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            number |= inputs.get(row, bit) > 0.5 ? 1 << bit : 0;
        }
        return number;
    }
}
