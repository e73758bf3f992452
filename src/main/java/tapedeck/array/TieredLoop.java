package tapedeck.array;

/**
 * The plain loop until the vector loop is compiled, then the vector loop. In the interpreter vector code is a
 * thousand times slower than compiled, so that a first iteration would take seconds; here it works on the first few
 * numbers only until it has shown to be quick. The bits are the same either way.
 */
final class TieredLoop implements Loop1 {
    private final LoopWarmUp warmth = new LoopWarmUp();
    private final Loop1 plain;
    private final Loop1 vector;

    TieredLoop(Loop1 plain, Loop1 vector) {
        this.plain = plain;
        this.vector = vector;
    }

    @Override
    public void run(double[] x, double[] y, int from, int to) {
        if (warmth.isWarm()) {
            vector.run(x, y, from, to);
            return;
        }
        int part = Math.min(to - from, LoopWarmUp.PART);
        long begun = System.nanoTime();
        vector.run(x, y, from, from + part);
        warmth.tried(part, System.nanoTime() - begun);
        plain.run(x, y, from + part, to);
    }
}
