package tapedeck.optim;

/** Ways from one number to another. */
public final class Annealing {
    private Annealing() {}

    /**
     * Along half a cosine, level at both ends: {@code to + (from − to) / 2 · (cos(π · share) + 1)}, rounded as PyTorch's
     * {@code OneCycleLR} does.
     *
     * @param share of the way, 0 to 1
     */
    public static double cosine(double from, double to, double share) {
        return to + (from - to) / 2 * (StrictMath.cos(Math.PI * share) + 1);
    }
}
