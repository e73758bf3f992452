package tapedeck.ui.shell;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The stops of the speed slider: from a tenth of {@link tapedeck.deck.Deck#STEPS_PER_SECOND} to free run. */
final class Speed {
    private static final List<Double> STOPS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0,
            Double.POSITIVE_INFINITY);

    private Speed() {}

    static int last() {
        return STOPS.size() - 1;
    }

    /** The speed at a stop, from 0. */
    static double at(int stop) {
        return STOPS.get(stop);
    }

    /** The stop next to a speed. */
    static int stopOf(double speed) {
        int best = 0;
        for (int i = 0; i < STOPS.size(); i++) {
            if (STOPS.get(i) <= speed) {
                best = i;
            }
        }
        return best;
    }

    static Message text(double speed) {
        return Double.isInfinite(speed)
                ? Message.of("shell.speed.full")
                : Message.of("shell.speed.times", "speed", Numbers.shortest(speed));
    }
}
