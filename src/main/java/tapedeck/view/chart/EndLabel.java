package tapedeck.view.chart;

/**
 * The name of a take beside the plot, where its curve ends. In pixels.
 *
 * @param curve of the training rows
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
