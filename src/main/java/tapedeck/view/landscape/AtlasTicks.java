package tapedeck.view.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.Ticks;

/** The numbers beside a side of an atlas. */
final class AtlasTicks {
    private static final double[] MOMENTA = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999};
    /** In coordinates: where a momentum's scale is so short, its numbers are evenly spaced, nearly. */
    private static final double SHORT = 0.6;
    private static final double SLACK = 1e-9;
    private static final double GAP = 0.3;

    private AtlasTicks() {}

    /** A number, and its place. */
    record Tick(double place, double value, String text) {
        /** Returns whether it is a power of ten. */
        boolean isDecade() {
            return value > 0 && Math.abs(Math.log10(value) - Math.rint(Math.log10(value))) < SLACK;
        }
    }

    /** Round numbers, at most {@code most}, ascending. */
    static List<Tick> of(AtlasScale scale, int most) {
        double low = scale.valueAt(0);
        double high = scale.valueAt(scale.points() - 1.0);
        if (!(high > low)) {
            return List.of(new Tick(0, low, Numbers.shortest(low)));
        }
        if (scale.axis() != AtlasAxis.MOMENTUM) {
            return ticks(scale, Ticks.of(Axis.log(low, high, 0, 1), most));
        }
        double span = (scale.points() - 1) * scale.step();
        return span < SHORT
                ? ticks(scale, Ticks.of(Axis.linear(low, high, 0, 1), most))
                : apart(ticks(scale, DoubleStream.of(MOMENTA).filter(each -> each >= low - SLACK
                        && each <= high + SLACK).toArray()), (scale.points() - 1.0) / most * (1 - GAP));
    }

    private static List<Tick> ticks(AtlasScale scale, double[] values) {
        return DoubleStream.of(values).mapToObj(each -> new Tick(scale.place(each), each, Numbers.shortest(each)))
                .toList();
    }

    private static List<Tick> apart(List<Tick> all, double least) {
        List<Tick> kept = new ArrayList<>();
        for (Tick each : all) {
            if (kept.isEmpty() || each.place - kept.getLast().place >= least) {
                kept.add(each);
            }
        }
        return kept;
    }
}
