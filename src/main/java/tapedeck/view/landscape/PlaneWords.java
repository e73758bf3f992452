package tapedeck.view.landscape;

import java.util.List;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The words that a picture of a plane is understood by. */
public final class PlaneWords {
    private static final int DIGITS = 4;
    private static final double NEARLY_ALL = 0.985;

    private PlaneWords() {}

    /** How much of the way lies in the plane. */
    public static Message share(PlaneFrame frame) {
        if (frame.plane().kind() == Kind.NUMBERS) {
            return Message.of("plane.share.all");
        }
        return Double.isNaN(frame.first())
                ? Message.of("plane.share.none")
                : Message.of("plane.share", "share", percent(frame.first() + frame.second()));
    }

    /**
     * The directions: their shares of the way, or what else they are.
     *
     * @param numbers the names of the only two numbers, where there are no more
     */
    public static Message directions(PlaneFrame frame, List<String> numbers) {
        return switch (frame.plane().kind()) {
            case NUMBERS -> Message.of("plane.directions.numbers", "first", numbers.getFirst(), "second",
                    numbers.getLast());
            case WAY -> Message.of("plane.directions.way", "first", percent(frame.first()), "second",
                    percent(frame.second()));
            case GRADIENT -> Message.of("plane.directions.gradient");
            case RANDOM -> Message.of("plane.directions.random");
        };
    }

    /** The loss before and after the step. */
    public static Message step(PlaneFrame frame) {
        return Message.of("plane.step", "before", Numbers.of(frame.before(), DIGITS), "after",
                Numbers.of(frame.after(), DIGITS));
    }

    /** From 0 to 1; finer where it is nearly all. */
    private static String percent(double share) {
        return Numbers.of(100 * share, share > NEARLY_ALL && share < 1 ? 3 : 2);
    }
}
