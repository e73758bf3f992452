package tapedeck.array;

/** The plain loop until the vector loop is compiled, then the vector loop: see {@link TieredLoop}. */
final class TieredRowAdd implements RowAdd {
    private final LoopWarmUp warmth = new LoopWarmUp();
    private final RowAdd plain;
    private final RowAdd vector;

    TieredRowAdd(RowAdd plain, RowAdd vector) {
        this.plain = plain;
        this.vector = vector;
    }

    @Override
    public void run(MatrixView a, MatrixView b, MatrixView c) {
        if (warmth.isWarm() || c.rows() == 0) { // of no rows there is none to try
            vector.run(a, b, c);
            return;
        }
        // Beside what is wanted, for c may be added to.
        int part = Math.min(c.columns(), LoopWarmUp.PART);
        MatrixView trial = MatrixView.rowMajor(new double[part], 1, part);
        long begun = System.nanoTime();
        vector.run(a, b, trial);
        warmth.tried(part, System.nanoTime() - begun);
        plain.run(a, b, c);
    }
}
