package tapedeck.ui.chart;

import java.util.List;
import tapedeck.ui.theme.NumberText;

/**
 * What stands at one place of the chart.
 *
 * @param low the least loss of the iterations that share the point, NaN if one was not finite
 * @param high the greatest
 * @param rate the learning rate of the update
 * @param x the pixel
 */
record Reading(long iteration, double low, double high, double rate, double x) {
    /** As name and value, line by line. */
    List<String> names() {
        return List.of("iteration", "batch loss", "rate");
    }

    /** The values to {@link #names}. */
    List<String> values() {
        String loss = low == high || Double.isNaN(low)
                ? NumberText.of(low, 4)
                : NumberText.of(low, 3) + " – " + NumberText.of(high, 3);
        return List.of(NumberText.count(iteration), loss, NumberText.of(rate, 4));
    }
}
