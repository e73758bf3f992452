package tapedeck.array;

/** The plain rows until the vectors are compiled, then these: see {@link TieredLoop}. While cold, calls run them on zeros besides. */
final class TieredFloatRows implements FloatRows {
    private static final int ROWS = 4;
    private static final int WIDTH = 8 * LANES;
    /** So many multiply-adds of plain work pay for a try. */
    private static final int WORK = 1 << 15;

    private final LoopWarmUp warmth = new LoopWarmUp();
    private final FloatRows plain;
    private final FloatRows vector;
    private final float[] factors = new float[ROWS];
    private final float[][] zeros = new float[ROWS][WIDTH];
    private long left;

    TieredFloatRows(FloatRows plain, FloatRows vector) {
        this.plain = plain;
        this.vector = vector;
    }

    @Override
    public void addUp(float[] factors, int from, int step, float[][] rows, float[] sum) {
        if (warmth.isWarm()) {
            vector.addUp(factors, from, step, rows, sum);
            return;
        }
        for (left += (long) factors.length * sum.length / step; left > 0 && !warmth.isWarm(); left -= WORK) {
            warm();
        }
        plain.addUp(factors, from, step, rows, sum);
    }

    private void warm() {
        float[] sum = new float[WIDTH]; // not shared: two threads may be here
        long begun = System.nanoTime();
        vector.addUp(factors, 0, 1, zeros, sum);
        warmth.tried(WIDTH, System.nanoTime() - begun);
    }
}
