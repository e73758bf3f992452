package tapedeck.ui.input;

/**
 * A number that can be set by slider or typed.
 *
 * @param name for people
 * @param scale of the slider
 * @param limits of what is typed
 */
public record Quantity(String name, SliderScale scale, Limits limits) {
    public static final Quantity LEARNING_RATE = logarithmic("Learning rate", 1e-6, 10, "0");
    public static final Quantity MOMENTUM = new Quantity("momentum", new MomentumScale(), Limits.real(0, 0.999));
    public static final Quantity WEIGHT_DECAY = logarithmic("weight decay", 1e-6, 1, "0");
    /** 0 is never. */
    public static final Quantity CLIP_NORM = logarithmic("gradient clip", 0.01, 1000, "off");

    /** The factor of a parameter group's rate. */
    public static Quantity multiplier(String group) {
        return logarithmic("× " + group, 0.01, 100, "0");
    }

    /** Rows of a batch, of so many. */
    public static Quantity batchSize(int rows) {
        return new Quantity("batch size", new PowersScale(rows), Limits.whole(rows));
    }

    private static Quantity logarithmic(String name, double least, double greatest, String zero) {
        return new Quantity(name, new LogScale(least, greatest), Limits.real(least, greatest).orZero(zero));
    }
}
