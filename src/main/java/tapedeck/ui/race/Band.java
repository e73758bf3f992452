package tapedeck.ui.race;

import java.util.Arrays;
import java.util.List;
import tapedeck.deck.race.Racer;
import tapedeck.deck.race.RateRuns;

/**
 * The smooth losses of one rate's runs, in pixel columns: the median, and from the least to the greatest. A run that has
 * diverged counts as infinite from there on. Where the median is, the line ends.
 */
final class Band {
    private final double[] least;
    private final double[] middle;
    private final double[] greatest;
    private double begin;
    private int end;

    private Band(int columns) {
        least = Trace.empty(columns);
        middle = Trace.empty(columns);
        greatest = Trace.empty(columns);
    }

    /** The losses of runs of {@code iterations} over so many columns. */
    static Band of(RateRuns of, long iterations, int columns) {
        Band band = new Band(columns);
        List<Racer> runs = of.runs();
        List<Trace> traces = runs.stream().map(run -> Trace.of(run.losses(), iterations, columns)).toList();
        for (Racer run : runs) {
            double first = run.losses().points() == 0 ? 0 : run.losses().min(0);
            band.begin = Double.isFinite(first) ? Math.max(band.begin, first) : band.begin;
        }
        double[] values = new double[traces.size()];
        for (int c = 0; c < columns; c++) {
            boolean any = false;
            for (int i = 0; i < values.length; i++) {
                Trace trace = traces.get(i);
                if (c >= trace.end() && !runs.get(i).diverged()) {
                    return band; // it has not come so far
                }
                any |= !Double.isNaN(trace.smooth(c));
                values[i] = c < trace.end() ? trace.near(c) : Double.POSITIVE_INFINITY;
            }
            if (any) {
                Arrays.sort(values);
                band.put(c, values);
            }
        }
        return band;
    }

    private void put(int column, double[] sorted) {
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        if (Double.isFinite(median)) {
            least[column] = sorted[0];
            middle[column] = median;
            greatest[column] = sorted[sorted.length - 1];
            end = column + 1;
        }
    }

    /** Columns up to the last that has a median. */
    int end() {
        return end;
    }

    /** The greatest loss that any run begins with, 0 before it is known. */
    double begin() {
        return begin;
    }

    /** The least loss in a column; NaN if it has none. */
    double least(int column) {
        return least[column];
    }

    /** The median loss in a column; NaN if it has none. */
    double middle(int column) {
        return middle[column];
    }

    /** The greatest loss in a column, infinite if a run has diverged; NaN if it has none. */
    double greatest(int column) {
        return greatest[column];
    }

    /** The median at a column or the last before it; NaN if there is none. */
    double near(int column) {
        return Trace.near(middle, end, column);
    }
}
