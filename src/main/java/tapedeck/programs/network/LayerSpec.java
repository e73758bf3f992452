package tapedeck.programs.network;

/**
 * A hidden layer.
 *
 * @param width neurons, 1 to {@link #GREATEST_WIDTH}; {@link NetworkSpec} checks it
 * @param activation after the sum
 */
public record LayerSpec(int width, Activation activation) {
    /** The most neurons. */
    public static final int GREATEST_WIDTH = 512;
}
