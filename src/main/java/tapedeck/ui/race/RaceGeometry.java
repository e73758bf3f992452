package tapedeck.ui.race;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.deck.race.RateRuns;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.Spread;

/**
 * The places of everything in a race's picture, in pixels: losses over iterations at the left, the loss reached over the rate at the
 * right, on the same logarithmic loss axis, which has room for every seed. Immutable, no Nodes.
 *
 * @param curves one for each racer
 * @param x iterations
 * @param y losses
 * @param rates of the right picture
 * @param crosses the height at which the diverged ones are marked
 */
record RaceGeometry(List<RateRuns> racers, List<Band> curves, Axis x, Axis y, Axis rates, double crosses) {
    private static final double LEFT = 0.58;
    /** Room for the rates at the curves' ends, in em. */
    private static final double NAMES = 5.5;

    /** @param all the rates, also before anything runs at them */
    static RaceGeometry of(List<RateRuns> racers, List<Double> all, long iterations, double width, double height,
            double em) {
        double left = 4 * em;
        double split = Math.max(left + 2, width * LEFT);
        double top = 2.4 * em;
        double bottom = Math.max(top + 1, height - 1.8 * em);
        int columns = Math.max(1, (int) (split - left));
        List<Band> curves = racers.stream().map(racer -> Band.of(racer, iterations, columns)).toList();
        double begin = curves.stream().mapToDouble(Band::begin).max().orElse(0);
        DoubleStream losses = DoubleStream.concat(
                curves.stream().flatMapToDouble(band -> IntStream.range(0, band.end())
                        .mapToObj(c -> DoubleStream.of(band.least(c), band.greatest(c))).flatMapToDouble(each -> each)),
                racers.stream().filter(racer -> !racer.diverged()).mapToDouble(RateRuns::least));
        double least = all.stream().mapToDouble(each -> each).min().orElse(0.1);
        double greatest = all.stream().mapToDouble(each -> each).max().orElse(1);
        return new RaceGeometry(racers, curves, Axis.linear(0, (double) Math.max(1, iterations), left, split),
                Axis.losses(losses, begin, bottom, top),
                Axis.log(least / 1.3, greatest * 1.3, split + NAMES * em,
                        Math.max(split + NAMES * em + 1, width - 0.8 * em)),
                top - 0.6 * em);
    }

    /** The pixel across of a racer's point at the right. */
    double pointX(int i) {
        return rates.at(racers.get(i).rate());
    }

    /** The pixel down of a racer's point at the right. */
    double pointY(int i) {
        return racers.get(i).diverged() ? crosses : y.at(racers.get(i).loss());
    }

    /** The pixels down at which the racers' rates stand beside their curves' ends, {@code gap} apart at least. */
    double[] names(double gap) {
        double[] wanted = new double[racers.size()];
        for (int i = 0; i < wanted.length; i++) {
            double end = y.at(curves.get(i).near(Math.max(0, curves.get(i).end() - 1)));
            wanted[i] = racers.get(i).diverged() || Double.isNaN(end) ? crosses : end;
        }
        return Spread.of(wanted, gap, crosses, y.from());
    }

    private double[] columns(int i) {
        Band band = curves.get(i);
        return IntStream.range(0, band.end()).filter(c -> !Double.isNaN(band.middle(c))).mapToDouble(c -> c).toArray();
    }

    private double[] places(int i) {
        return DoubleStream.of(columns(i)).map(c -> x.from() + c + 0.5).toArray();
    }

    private double[] heights(int i, IntToDoubleFunction loss) {
        return DoubleStream.of(columns(i)).map(c -> y.far(loss.applyAsDouble((int) c))).toArray();
    }

    /** The median of a racer's seeds, by the pixel. */
    LinePlot.Line line(int i, LinePlot.Stroke stroke) {
        return new LinePlot.Line(stroke, places(i), heights(i, curves.get(i)::middle));
    }

    /** From the least of a racer's seeds to the greatest, by the pixel. */
    LinePlot.Band band(int i, PlotColour colour) {
        return new LinePlot.Band(colour, places(i), heights(i, curves.get(i)::least),
                heights(i, curves.get(i)::greatest));
    }

    /** The racer whose curve or point is nearest, within {@code reach} pixels, or -1. */
    int at(double px, double py, double reach) {
        if (px <= x.to()) {
            LinePlot.Builder lines = LinePlot.on(x, y);
            IntStream.range(0, racers.size())
                    .forEach(i -> lines.add(line(i, LinePlot.Stroke.of(PlotColour.TEXT, 1))));
            return lines.build().pick(px, py, reach);
        }
        return IntStream.range(0, racers.size())
                .filter(i -> racers.get(i).iteration() > 0 && point(i, px, py) <= reach).boxed()
                .min(Comparator.comparingDouble(i -> point(i, px, py))).orElse(-1);
    }

    private double point(int i, double px, double py) {
        return Math.hypot(pointX(i) - px, pointY(i) - py);
    }
}
