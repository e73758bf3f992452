package tapedeck.python.plot;

import java.util.List;
import tapedeck.program.PlotOutput;

/**
 * A figure that a script showed or saved. Immutable, for any thread.
 *
 * @param number in the script, from 1
 * @param width in inches
 * @param height in inches
 * @param title above all axes; empty for none
 * @param axes in the order in which they are drawn
 */
public record PlotFigure(int number, double width, double height, String title, List<PlotAxes> axes)
        implements
            PlotOutput {
    private static final long NUMBER = 8;
    private static final long AROUND = 1000;

    /** A figure. */
    public PlotFigure {
        axes = List.copyOf(axes);
    }

    @Override
    public long bytes() {
        return AROUND + axes.stream().flatMap(each -> each.series().stream())
                .mapToLong(each -> AROUND + NUMBER * each.numbers()).sum();
    }
}
