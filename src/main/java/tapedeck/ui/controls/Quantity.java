package tapedeck.ui.controls;

/**
 * A number that can be set by slider or typed.
 *
 * @param name for people
 * @param scale of the slider
 * @param limits of what is typed
 */
record Quantity(String name, Scale scale, Limits limits) {
    static final Quantity LEARNING_RATE = logarithmic("Learning rate", 1e-6, 10, "0");
    static final Quantity MOMENTUM = new Quantity("momentum", new MomentumScale(), Limits.real(0, 0.999));
    static final Quantity WEIGHT_DECAY = logarithmic("weight decay", 1e-6, 1, "0");
    /** 0 is never. */
    static final Quantity CLIP_NORM = logarithmic("gradient clip", 0.01, 1000, "off");

    /** The factor of a parameter group's rate. */
    static Quantity multiplier(String group) {
        return logarithmic("× " + group, 0.01, 100, "0");
    }

    /** Rows of a batch, of so many. */
    static Quantity batchSize(int rows) {
        return new Quantity("batch size", new PowersScale(rows), Limits.whole(rows));
    }

    private static Quantity logarithmic(String name, double least, double greatest, String zero) {
        return new Quantity(name, new LogScale(least, greatest), Limits.real(least, greatest).orZero(zero));
    }
}
