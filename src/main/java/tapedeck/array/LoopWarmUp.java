package tapedeck.array;

/** A counter by which a vector loop shows that it is compiled. */
final class LoopWarmUp {
    /** What the vector loop works on while it is cold. */
    static final int PART = 64;
    /** Compiled it takes 1 or 2, interpreted thousands. */
    private static final int QUICK_NANOS = 50;
    private static final int TIMES = 20;

    private int quick;

    boolean isWarm() { return quick >= TIMES; }

    /** The loop took so long for {@code n} numbers. A short part is all scalar tail and tells nothing. */
    void tried(int n, long nanos) {
        if (n >= PART / 4 && nanos < (long) n * QUICK_NANOS) {
            quick++;
        }
    }
}
