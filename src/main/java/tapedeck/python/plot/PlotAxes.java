package tapedeck.python.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture of a figure. Immutable, for any thread.
 *
 * @param place on the figure
 * @param words around it
 * @param x axis, from left to right
 * @param y axis, upwards
 * @param grid whether lines stand at the ticks
 * @param legend whether the labels of the series are told
 * @param frame whether axes and ticks are drawn
 * @param equal whether a unit is as long on both axes
 * @param series from below to above
 * @param bar what the colours of a series mean: narrow axes at the right of these, whose y is the number; null for none
 */
public record PlotAxes(Place place, Words words, Scale x, Scale y, boolean grid, boolean legend, boolean frame,
        boolean equal, List<PlotSeries> series, @Nullable PlotAxes bar) {
    /** Axes. */
    public PlotAxes {
        series = List.copyOf(series);
    }

    /**
     * The place in a grid of the figure; rows and columns are counted from 0, from above and from the left.
     *
     * @param rows of the grid
     * @param columns of the grid
     */
    public record Place(int rows, int columns, int row, int column, int rowSpan, int columnSpan) {}

    /** The title above, and what the axes show; empty for none. */
    public record Words(String title, String x, String y) {}

    /**
     * An axis as the script set it.
     *
     * @param from the number at its start, or null if the data says so
     * @param to the number at its end, which may be the smaller one
     * @param log whether steps of equal length are equal factors
     * @param ticks null if they are to be chosen
     * @param words at the ticks, instead of their numbers; empty for the numbers
     */
    public record Scale(@Nullable Double from, @Nullable Double to, boolean log, @Nullable List<Double> ticks,
            List<String> words) {
        /** An axis. */
        public Scale {
            ticks = ticks == null ? null : List.copyOf(ticks);
            words = List.copyOf(words);
        }
    }
}
