package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Mark;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.deck.takes.Take;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/**
 * The band of a take's runs from several seeds: where its numbers lie at places of the axis below.
 *
 * @param colour of its curve
 * @param dashed whether it is of the test rows
 * @param at ascending, in units of the axis; none is left out
 * @param ranges as many, none of them NaN
 */
public record SeedBand(int colour, boolean dashed, List<Double> at, List<Range> ranges) {
    private static final double WHOLE = 0.08;
    private static final double DEVIATION = 0.17;
    private static final double OF_TEST = 0.5;
    private static final double DOT = 0.12;
    private static final double GAP = 0.28;

    /** Those of the takes that are drawn. */
    static List<SeedBand> of(ChartData data, ChartView look) {
        List<SeedBand> bands = new ArrayList<>();
        for (Take take : data.drawn()) {
            Repeats repeats = take.page().repeats();
            if (repeats != null && look.kind() != ChartView.Kind.GRADIENTS) {
                boolean loss = look.kind() == ChartView.Kind.LOSS;
                add(bands, take, look, repeats, true, loss ? Mark::testLoss : Mark::testAccuracy);
                add(bands, take, look, repeats, false, loss ? Mark::trainLoss : Mark::trainAccuracy);
            }
        }
        return bands;
    }

    private static void add(List<SeedBand> bands, Take take, ChartView look, Repeats repeats, boolean dashed,
            Function<Mark, Range> of) {
        IterationPlaces places = look.places(take);
        List<Double> at = new ArrayList<>();
        List<Range> ranges = new ArrayList<>();
        for (Mark mark : repeats.marks()) {
            if (!Double.isNaN(of.apply(mark).mean())) {
                at.add(places.of(mark.iteration()));
                ranges.add(of.apply(mark));
            }
        }
        if (!at.isEmpty()) {
            bands.add(new SeedBand(take.colour(), dashed, at, ranges));
        }
    }

    /** How it is drawn: from least to greatest, one standard deviation about the mean, and that dotted; em is the font size. */
    public List<LinePlot.Item> items(Axis x, Axis y, double em) {
        PlotColour own = PlotColour.curve(colour);
        double share = dashed ? OF_TEST : 1;
        double[] places = at.stream().mapToDouble(x::anywhere).toArray();
        List<LinePlot.Item> items = new ArrayList<>();
        if (!dashed) {
            items.add(new LinePlot.Band(own.clear(WHOLE), places, heights(y, Range::least),
                    heights(y, Range::greatest)));
        }
        items.add(new LinePlot.Band(own.clear(share * DEVIATION), places, heights(y, SeedBand::low),
                heights(y, SeedBand::high)));
        items.add(new LinePlot.Line(LinePlot.Stroke.of(own.faint(0.5 + share / 2), 1.3, DOT * em, GAP * em), places,
                heights(y, Range::mean)));
        return items;
    }

    private double[] heights(Axis y, ToDoubleFunction<Range> of) {
        return ranges.stream().mapToDouble(range -> y.at(of.applyAsDouble(range))).toArray();
    }

    /** The mean less the standard deviation. */
    public static double low(Range range) {
        return Double.isNaN(range.deviation()) ? range.mean() : range.mean() - range.deviation();
    }

    /** The mean and the standard deviation. */
    public static double high(Range range) {
        return Double.isNaN(range.deviation()) ? range.mean() : range.mean() + range.deviation();
    }
}
