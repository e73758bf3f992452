package tapedeck.view.plot;

/** The dashes of a curve: of training rows none, of test rows short ones. Takes differ by colour. */
public final class Dashes {
    /** How many colours curves have: beyond them they begin again, nearer to the colour of text. */
    public static final int COLOURS = 8;

    private Dashes() {}

    /**
     * Returns the dashes in pixels of a font of this size; none if empty.
     *
     * @param tests whether the curve is of test rows
     */
    public static double[] of(boolean tests, double em) {
        return tests ? new double[]{0.4 * em, 0.3 * em} : new double[0];
    }
}
