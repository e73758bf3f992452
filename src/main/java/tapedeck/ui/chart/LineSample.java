package tapedeck.ui.chart;

import javafx.scene.Node;
import javafx.scene.shape.Line;
import tapedeck.ui.plot.Legend;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/**
 * A sample of a line of the chart, for its legend.
 *
 * @param colour of the curve, or -1 if it is no curve's
 * @param styleClass of the stylesheet: {@code train}, {@code test}, {@code batch} or {@code seeds}
 */
record LineSample(int colour, String styleClass) implements Legend.Sample {
    private static final double LENGTH = 14;

    @Override
    public Node in(Palette palette) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().addAll("sample", styleClass);
        line.setStroke(colour >= 0 ? Colours.curve(palette, colour) : palette.muted());
        return line;
    }
}
