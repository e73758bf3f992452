package tapedeck.view.chart;

import java.util.List;

/**
 * The reading at one place of the chart.
 *
 * @param iteration of the current take
 * @param x the pixel
 * @param rows name and value, line by line
 */
public record Reading(long iteration, double x, List<Row> rows) {
    /**
     * A line of it.
     *
     * @param colour of the curve, or -1 if it is no curve's
     */
    public record Row(String name, String value, int colour) {}
}
