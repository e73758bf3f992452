package tapedeck.array;

/** The bytes that arrays take, in the place of the engine's class, which asks the JVM how it divides its memory. */
public final class HeapSize {
    private HeapSize() {}

    /** About the bytes that an array of so many float64 numbers takes. */
    public static long of(long numbers) {
        return numbers * Double.BYTES;
    }
}
