package tapedeck.array;

/**
 * The plain loop until the vector loop is compiled, then the vector loop. In the interpreter vector code is a
 * thousand times slower than compiled, so that a first iteration would take seconds; here it works on the first few
 * numbers only until it has shown to be quick. The bits are the same either way.
 */
final class WarmLoop implements Loop1 {
    /** What the vector loop works on while it is cold. */
    private static final int PART = 64;
    /** Compiled it takes 1 or 2, interpreted thousands. */
    private static final int QUICK_NANOS = 50;
    private static final int TIMES = 20;

    private final Loop1 plain;
    private final Loop1 vector;
    private int quick;

    WarmLoop(Loop1 plain, Loop1 vector) {
        this.plain = plain;
        this.vector = vector;
    }

    @Override
    public void run(double[] x, int xo, double[] y, int yo, int n) {
        if (quick >= TIMES) {
            vector.run(x, xo, y, yo, n);
            return;
        }
        int part = Math.min(n, PART);
        long begun = System.nanoTime();
        vector.run(x, xo, y, yo, part);
        // A short part is all scalar tail and tells nothing.
        if (part >= PART / 4 && System.nanoTime() - begun < (long) part * QUICK_NANOS) {
            quick++;
        }
        plain.run(x, xo + part, y, yo + part, n - part);
    }
}
