package tapedeck.ui.controls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import tapedeck.deck.Tempo;
import tapedeck.deck.Tempo.Functions;
import tapedeck.deck.Tempo.Iterations;
import tapedeck.text.Message;

/** The stops of the slider for the pace: from one Function in five seconds to as fast as it can. */
public final class TempoStops {
    private static final List<Tempo> STOPS = List.of(new Functions(0.2), new Functions(0.5), new Functions(1),
            Tempo.followed(), new Functions(5), new Functions(10), new Functions(20), new Iterations(1),
            new Iterations(10),
            new Iterations(100), new Iterations(1_000), new Iterations(10_000), Tempo.free());

    /** The share of a pace at which it counts as reached. */
    private static final double REACHED = 0.9;
    /** Of fewer a tenth is said. */
    private static final double FEW = 10;

    private TempoStops() {}

    static int last() {
        return STOPS.size() - 1;
    }

    /** The tempo at a stop, from 0. */
    static Tempo at(int stop) {
        return STOPS.get(stop);
    }

    /** The fastest stop that is no faster than {@code tempo}; the first, if all are. */
    static int stopOf(Tempo tempo) {
        int best = 0;
        for (int i = 0; i < STOPS.size(); i++) {
            if (rank(STOPS.get(i)) <= rank(tempo)) {
                best = i;
            }
        }
        return best;
    }

    private static double rank(Tempo tempo) {
        return switch (tempo) {
            case Functions(double perSecond) -> perSecond;
            case Tempo.Read _ -> 0;
            case Iterations(double perSecond) -> 1e6 * perSecond;
            case Tempo.Free _ -> Double.POSITIVE_INFINITY;
        };
    }

    /**
     * Returns what it is, or where that is not reached, what it really is.
     *
     * @param measured iterations a second, if that is known
     */
    static Message text(Tempo tempo, OptionalDouble measured) {
        if (measured.isEmpty()) {
            return text(tempo);
        }
        Number real = calm(measured.getAsDouble());
        return switch (tempo) {
            case Iterations(double perSecond) when measured.getAsDouble() < REACHED * perSecond ->
                Message.of("shell.pace.late", "n", real, "wanted", Math.round(perSecond));
            case Tempo.Free _ -> Message.of("shell.pace.iterations", "n", real);
            default -> text(tempo);
        };
    }

    /** To two digits: more would change all the time, and nobody could read them. */
    private static Number calm(double perSecond) {
        double rounded = new BigDecimal(perSecond).round(new MathContext(2)).doubleValue();
        return rounded < FEW ? (Number) rounded : (Number) Math.round(rounded);
    }

    private static Message text(Tempo tempo) {
        return switch (tempo) {
            case Functions(double perSecond) when perSecond < 1 ->
                Message.of("shell.pace.slow", "seconds", Math.round(1 / perSecond));
            case Functions(double perSecond) -> Message.of("shell.pace.functions", "n", Math.round(perSecond));
            case Tempo.Read _ -> Message.of("shell.pace.read");
            case Iterations(double perSecond) -> Message.of("shell.pace.iterations", "n", Math.round(perSecond));
            case Tempo.Free _ -> Message.of("shell.pace.free");
        };
    }
}
