package tapedeck.view.plot;

import java.util.Arrays;

/** The dashes of a curve, beside its colour. */
public final class Dashes {
    /** How many colours curves have: beyond them they begin again. */
    public static final int COLOURS = 8;

    private Dashes() {}

    /**
     * In pixels of a font of this size; not at all if empty. Long dashes are of training rows, short ones of test rows; where
     * colours begin again a dot stands between them, then two: no two takes look alike.
     *
     * @param colour of the curve, from 0
     * @param tests whether the curve is of test rows
     */
    public static double[] of(int colour, boolean tests, double em) {
        int dots = Math.floorDiv(colour, COLOURS);
        if (dots <= 0) {
            return tests ? new double[]{0.4 * em, 0.3 * em} : new double[0];
        }
        double[] dashes = new double[2 + 2 * dots];
        Arrays.fill(dashes, 0.2 * em);
        dashes[0] = (tests ? 0.35 : 0.9) * em;
        for (int i = 2; i < dashes.length; i += 2) {
            dashes[i] = 0.12 * em;
        }
        return dashes;
    }
}
