package tapedeck.python.plot;

import java.util.List;

/**
 * A figure that a script showed or saved. Immutable, for any thread.
 *
 * @param number in the script, from 1
 * @param width in inches
 * @param height in inches
 * @param title above all axes; empty for none
 * @param axes in the order in which they are drawn
 */
public record PlotFigure(int number, double width, double height, String title, List<PlotAxes> axes) {
    /** A figure. */
    public PlotFigure {
        axes = List.copyOf(axes);
    }
}
