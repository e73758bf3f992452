package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.training.LayerSize;
import tapedeck.deck.training.SizeSample;
import tapedeck.view.plot.Axis;

/**
 * The model of the strip of layers' sizes: a row for each {@link Measure}, all of whose pictures have one scale, and a column for each
 * layer of the current take and then of the others. Without Nodes.
 */
public final class SizesModel {
    /** Iterations shown at least. */
    private static final double FEWEST = 20;
    /** A narrower column shows nothing, in em. */
    private static final double NARROWEST = 0.8;
    private static final double BETWEEN = 0.9;
    /** Above the pictures: the names of the layers; above each row: what it is; below: the iterations. */
    private static final double NAMES = 1.5;
    private static final double TITLE = 1.35;
    private static final double BELOW = 1.6;
    private static final double GUTTER = 6.2;
    /** A ratio is drawn down to so much of the greatest. */
    private static final double DEEPEST = 1e-8;
    /** Spreads that differ by more are seen by their logarithms. */
    private static final double WIDE = 50;

    /**
     * A take's numbers of one layer.
     *
     * @param strong whether it is the current one
     */
    public record Line(Take take, boolean strong, List<Double> at, List<Double> values) {}

    /** The value that is to be read at a place: a take's number, and the iteration it is of. */
    public record Value(Take take, double value, long iteration) {}

    private List<Take> takes = List.of();
    private List<String> layers = List.of();
    private int hidden;
    private long until;
    private double last = FEWEST;
    private double left;
    private double wide;
    private double gap;
    private final Map<Measure, Axis> rows = new EnumMap<>(Measure.class);
    private final Set<Measure> empty = EnumSet.noneOf(Measure.class);

    /**
     * Works it out anew.
     *
     * @param seen the iteration of the current take up to which all is seen; 0 for all
     * @param digit the width of a small digit
     */
    public void update(ChartData data, long seen, double width, double height, double em, double digit) {
        until = seen;
        takes = new ArrayList<>(data.named());
        Set<String> names = new LinkedHashSet<>();
        double end = FEWEST;
        for (Take take : takes) {
            List<SizeSample> samples = samples(take, take.id() == data.current());
            if (!samples.isEmpty()) {
                samples.getLast().layers().forEach(each -> names.add(each.layer()));
                end = Math.max(end, (double) take.sizes().getLast().iteration()); // the scale stays while one looks back
            }
        }
        Collections.reverse(takes); // the current one is drawn last
        last = Axis.roundAbove(end);
        left = Math.rint(GUTTER * digit + 0.5 * em);
        double across = width - left - 0.6 * em;
        int most = (int) Math.max(1, across / (NARROWEST * em));
        layers = names.stream().limit(most).toList();
        hidden = names.size() - layers.size();
        int n = Math.max(1, layers.size());
        gap = Math.min(BETWEEN * em, across / n / 3);
        wide = (across - gap * (n - 1)) / n;
        place(data, height, em);
    }

    private List<SizeSample> samples(Take take, boolean current) {
        return !current || until == 0
                ? take.sizes()
                : take.sizes().stream().filter(each -> each.iteration() <= until).toList();
    }

    private void place(ChartData data, double height, double em) {
        rows.clear();
        empty.clear();
        double top = NAMES * em;
        double row = (height - top - BELOW * em) / Measure.values().length;
        int place = 0;
        for (Measure measure : Measure.values()) {
            double from = Math.rint(top + row * (place + 1) - 0.3 * em);
            double to = Math.rint(top + row * place++ + TITLE * em);
            rows.put(measure, axis(measure, data, from, Math.min(to, from - 1)));
        }
    }

    private Axis axis(Measure measure, ChartData data, double from, double to) {
        double[] numbers = takes.stream().flatMap(take -> samples(take, take.id() == data.current()).stream())
                .flatMap(each -> each.layers().stream()).mapToDouble(measure::of).filter(Double::isFinite).toArray();
        if (numbers.length == 0) {
            empty.add(measure);
        }
        double high = DoubleStream.of(numbers).max().orElse(1);
        double low = DoubleStream.of(numbers).filter(each -> each > 0).min().orElse(high);
        if (measure == Measure.IDLE) {
            return Axis.linear(0, 1, from, to);
        }
        if (measure == Measure.SPREAD && !(high > WIDE * low)) {
            return Axis.linear(0, high > 0 ? Axis.roundAbove(high) : 1, from, to);
        }
        if (measure == Measure.UPDATE) {
            high = Math.max(high, 2 * Measure.USUAL);
            low = Math.min(low, Measure.USUAL / 2);
        }
        double greatest = high > 0 ? Axis.roundAbove(high) : 1;
        double least = Axis.roundBelow(Math.max(Math.max(low, greatest * DEEPEST), Double.MIN_NORMAL));
        return Axis.log(Math.min(least, greatest / 2), greatest, from, to);
    }

    /** Returns whether there is nothing to be drawn yet. */
    public boolean isEmpty() { return layers.isEmpty(); }

    /** Returns whether no layer has such a number. */
    public boolean lacks(Measure measure) {
        return empty.contains(measure);
    }

    /** From left to right. */
    public List<String> layers() {
        return layers;
    }

    /** How many layers there is no room for. */
    public int hidden() {
        return hidden;
    }

    /** The iterations of the column of a layer. */
    public Axis x(int layer) {
        double from = left + layer * (wide + gap);
        return Axis.linear(0, last, from, from + wide);
    }

    public Axis y(Measure measure) {
        return Objects.requireNonNull(rows.get(measure));
    }

    /** Returns what is drawn in one picture, the current take last. */
    public List<Line> lines(ChartData data, int layer, Measure measure) {
        List<Line> lines = new ArrayList<>();
        for (Take take : takes) {
            boolean current = take.id() == data.current();
            List<Double> at = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (SizeSample sample : samples(take, current)) {
                at.add((double) sample.iteration());
                values.add(measure.of(find(sample, layer)));
            }
            lines.add(new Line(take, current, at, values));
        }
        return lines;
    }

    private LayerSize find(SizeSample sample, int layer) {
        String name = layers.get(layer);
        return layer < sample.layers().size() && sample.layers().get(layer).layer().equals(name)
                ? sample.layers().get(layer)
                : sample.layers().stream().filter(each -> each.layer().equals(name)).findFirst()
                        .orElse(new LayerSize(name, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    /** The layer whose column is at a pixel, or the nearest; -1 where there is none. */
    public int layerAt(double pixel) {
        return isEmpty()
                ? -1
                : Math.clamp((long) ((pixel - left + gap / 2) / (wide + gap)), 0, layers.size() - 1);
    }

    /** The row that is at a pixel, its title included; null above and below all. */
    public @Nullable Measure measureAt(double pixel) {
        return Arrays.stream(Measure.values()).filter(each -> pixel <= y(each).from()).findFirst().orElse(null);
    }

    /** Returns what was measured last up to the iteration at a pixel: of each take, the current one first. */
    public List<Value> values(ChartData data, int layer, Measure measure, double pixel) {
        double iteration = x(layer).value(pixel);
        List<Value> values = new ArrayList<>();
        for (Line line : lines(data, layer, measure).reversed()) {
            int place = -1;
            while (place + 1 < line.at.size() && (place < 0 || line.at.get(place + 1) <= iteration)) {
                place++;
            }
            if (place >= 0 && !Double.isNaN(line.values.get(place))
                    && (iteration <= line.at.getLast() || line.strong)) {
                values.add(new Value(line.take, line.values.get(place), Math.round(line.at.get(place))));
            }
        }
        return values;
    }
}
