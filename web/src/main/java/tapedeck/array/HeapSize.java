package tapedeck.array;

/** The size of arrays in a browser's memory, whose collector nobody can ask; in the place of the engine's class of this name. */
public final class HeapSize {
    private HeapSize() {}

    /** About the bytes that an array of so many float64 numbers takes. */
    public static long of(long numbers) {
        return numbers * Double.BYTES;
    }
}
