package tapedeck.ui.input;

import tapedeck.text.Limits;
import tapedeck.text.Message;

/**
 * A number that can be set by slider or typed.
 *
 * @param name for people
 * @param scale of the slider
 * @param limits of what is typed
 */
public record Quantity(Message name, SliderScale scale, Limits limits) {
    public static final Quantity LEARNING_RATE = logarithmic(Message.of("input.learning-rate"), 1e-6, 10);
    public static final Quantity MOMENTUM = new Quantity(Message.of("input.momentum"), new MomentumScale(),
            Limits.real(0, 0.999));
    public static final Quantity WEIGHT_DECAY = logarithmic(Message.of("input.weight-decay"), 1e-6, 1);
    /** 0 is never. */
    public static final Quantity CLIP_NORM = new Quantity(Message.of("input.clip-norm"), new LogScale(0.01, 1000),
            Limits.real(0.01, 1000).orZero(Message.of("input.off")));

    /** The step h of finite differences. */
    public static final Quantity STEP = new Quantity(Message.of("input.step"), new DecadesScale(-12, -1),
            Limits.real(1e-12, 0.1));

    /** The factor of a parameter group's rate. */
    public static Quantity multiplier(Message group) {
        return logarithmic(Message.of("input.multiplier", "group", group), 0.01, 100);
    }

    /** Rows of a batch, of so many. */
    public static Quantity batchSize(int rows) {
        return new Quantity(Message.of("input.batch-size"), new PowersScale(rows), Limits.whole(1, rows));
    }

    private static Quantity logarithmic(Message name, double least, double greatest) {
        return new Quantity(name, new LogScale(least, greatest), Limits.real(least, greatest).orZero());
    }
}
