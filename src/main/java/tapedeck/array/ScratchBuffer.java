package tapedeck.array;

/** Numbers that are used again and grow as needed, for what is in them only while a call lasts. */
final class ScratchBuffer {
    private double[] numbers = {};

    /** At least {@code length} numbers of any content. */
    double[] of(int length) {
        numbers = numbers.length < length ? new double[length] : numbers;
        return numbers;
    }
}
