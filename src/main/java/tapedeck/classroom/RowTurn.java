package tapedeck.classroom;

/**
 * The rows of a class that answer in turn. Immutable.
 *
 * @param rows how many there are; 0 where all answer
 * @param row the one that the question is put to, from 1; 0 for all
 */
public record RowTurn(int rows, int row) {
    /** A class has no more. */
    public static final int MOST = 12;

    static final RowTurn ALL = new RowTurn(0, 0);

    /** Returns whether who sits in that row is asked; 0 for who has not said where. */
    boolean asks(int where) {
        return row == 0 || row == where;
    }

    /** That of a question which is put to the row behind the one that was asked last. */
    RowTurn next(ClassQuestion question) {
        boolean isOfAll = rows == 0 || question instanceof ClassQuestion.Draw || question instanceof ClassQuestion.Rate;
        return isOfAll ? new RowTurn(rows, 0) : new RowTurn(rows, row % rows + 1);
    }
}
