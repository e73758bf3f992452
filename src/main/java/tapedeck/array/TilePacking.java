package tapedeck.array;

/** Copies parts of matrices into the order in which the tiles of {@link VectorProduct} read them. */
final class TilePacking {
    private TilePacking() {}

    /** The columns of {@code b} in the first of {@code padded}: its rows one after the other in {@code room}. */
    static MatrixView columns(MatrixView b, int padded, ScratchBuffer room) {
        MatrixView packed = new MatrixView(room.of(b.rows() * padded), 0, padded, 1, b.rows(), b.columns());
        if (b.columnStep() == 1 && b.columns() == padded) {
            VectorTiles.copy(b.numbers(), b.at(), b.rowStep(), packed.numbers(), 0, padded, b.rows());
        } else {
            b.copyTo(packed);
        }
        return packed;
    }

    /** Strips of {@code high} rows one after the other in {@code room}: number p of each row of it, then the next p. */
    static MatrixView strips(MatrixView a, int high, ScratchBuffer room) {
        double[] to = room.of((a.rows() + high) * a.columns());
        for (int i = 0; i < a.rows(); i += high) {
            int rows = Math.min(high, a.rows() - i);
            if (a.rowStep() == 1 && rows == high) {
                VectorTiles.copy(a.numbers(), a.place(i, 0), a.columnStep(), to, i * a.columns(), high, a.columns());
            } else {
                a.rows(i, i + rows).transposed()
                        .copyTo(new MatrixView(to, i * a.columns(), high, 1, a.columns(), rows));
            }
        }
        return new MatrixView(to, 0, 1, high, a.rows(), a.columns());
    }
}
