package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Mark;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.deck.takes.Take;

/**
 * The band of a take's runs from several seeds: where its numbers lie at places of the axis below.
 *
 * @param colour of its curve
 * @param dashed whether it is of the test rows
 * @param at ascending, in units of the axis; none is left out
 * @param ranges as many, none of them NaN
 */
public record SeedBand(int colour, boolean dashed, List<Double> at, List<Range> ranges) {
    /** Those of the takes that are drawn. */
    static List<SeedBand> of(ChartData data, Look look) {
        List<SeedBand> bands = new ArrayList<>();
        for (Take take : data.drawn()) {
            Repeats repeats = take.page().repeats();
            if (repeats != null && look.kind() != Look.Kind.GRADIENTS) {
                boolean loss = look.kind() == Look.Kind.LOSS;
                add(bands, take, look, repeats, true, loss ? Mark::testLoss : Mark::testAccuracy);
                add(bands, take, look, repeats, false, loss ? Mark::trainLoss : Mark::trainAccuracy);
            }
        }
        return bands;
    }

    private static void add(List<SeedBand> bands, Take take, Look look, Repeats repeats, boolean dashed,
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

    /** The mean less the standard deviation. */
    public static double low(Range range) {
        return Double.isNaN(range.deviation()) ? range.mean() : range.mean() - range.deviation();
    }

    /** The mean and the standard deviation. */
    public static double high(Range range) {
        return Double.isNaN(range.deviation()) ? range.mean() : range.mean() + range.deviation();
    }
}
