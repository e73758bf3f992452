package tapedeck.data;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/** Numbers as binary digits, the lowest first, and their class one-hot: none, fizz, buzz, fizzbuzz. */
public final class FizzBuzzNumbers {
    /** Binary digits of a number. */
    public static final int BITS = 10;

    /** How many there are: 0 to 1,023. */
    public static final int COUNT = 1 << BITS;

    /** The classes, as a table has them. */
    public static final List<String> CLASSES = List.of("none", "fizz", "buzz", "fizzbuzz");

    /** The class of numbers of which there is nothing to say. */
    public static final int NEUTRAL_CLASS = 0;

    /** As many as are shown in their order: 0 to 100. */
    public static final int GALLERY = 101;

    private FizzBuzzNumbers() {}

    /** The numbers from 0 below {@code count}, at most {@link #COUNT}. */
    public static Dataset upTo(int count) {
        int[] numbers = IntStream.range(0, count).toArray();
        return encode(numbers, IntStream.of(numbers).map(FizzBuzzNumbers::classOf).toArray());
    }

    /**
     * A row for each number.
     *
     * @param numbers each at least 0 and below {@link #COUNT}
     * @param classes of the numbers, by place in {@link #CLASSES}
     */
    public static Dataset encode(int[] numbers, int[] classes) {
        NdArray inputs = NdArray.zeros(Shape.of(numbers.length, BITS));
        NdArray targets = NdArray.zeros(Shape.of(numbers.length, CLASSES.size()));
        for (int row = 0; row < numbers.length; row++) {
            for (int bit = 0; bit < BITS; bit++) {
                inputs.values()[row * BITS + bit] = numbers[row] >> bit & 1;
            }
            targets.values()[row * CLASSES.size() + classes[row]] = 1;
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
