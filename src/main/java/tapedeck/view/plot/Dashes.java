package tapedeck.view.plot;

/** The dashes of a curve: those of test rows have some, and no others. */
public final class Dashes {
    /** How many colours curves have: beyond them they begin again. */
    public static final int COLOURS = 8;

    private Dashes() {}

    /**
     * In pixels of a font of this size; not at all if empty.
     *
     * @param tests whether the curve is of test rows
     */
    public static double[] of(boolean tests, double em) {
        return tests ? new double[]{0.4 * em, 0.3 * em} : new double[0];
    }
}
