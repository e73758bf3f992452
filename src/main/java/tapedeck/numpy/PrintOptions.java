package tapedeck.numpy;

/**
 * {@code numpy.set_printoptions}.
 *
 * @param precision digits behind the point, at most
 * @param threshold of how many elements the middle is left out beyond
 * @param edge how many are shown at either end then
 * @param width of a line in characters
 * @param suppress whether small numbers are written without an exponent
 * @param equal whether all have as many digits, as the longest needs
 * @param fixed whether all have {@code precision} digits
 */
public record PrintOptions(int precision, int threshold, int edge, int width, boolean suppress, boolean equal,
        boolean fixed) {
    /** As numpy has them at first. */
    public static final PrintOptions USUAL = new PrintOptions(8, 1000, 3, 75, false, false, false);
}
