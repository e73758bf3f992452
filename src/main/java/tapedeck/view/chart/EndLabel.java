package tapedeck.view.chart;

/**
 * The name of a line beside the plot, where it ends: its take, or the rows that it is of. In pixels.
 *
 * @param curve the line
 * @param text its name, cut where it is long
 * @param x where the curve ends, in the plot
 * @param end the same
 * @param y the middle of the label: as near to {@code end} as the others let it
 */
public record EndLabel(Curve curve, String text, double x, double end, double y) {
    EndLabel at(double place) {
        return new EndLabel(curve, text, x, end, place);
    }
}
