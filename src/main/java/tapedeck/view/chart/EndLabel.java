package tapedeck.view.chart;

/**
 * The name of a line beside the plot, where it ends: its take, or the rows that it is of. In pixels.
 *
 * @param curve the line
 * @param text its name, cut where it is long
 * @param alone whether no other take is drawn: then it stands right at the line's end, which needs no sample of the line
 * @param x where the curve ends, in the plot
 * @param end the same
 * @param y the middle of the label: as near to {@code end} as the others let it
 */
public record EndLabel(Curve curve, String text, boolean alone, double x, double end, double y) {
    EndLabel at(double place) {
        return new EndLabel(curve, text, alone, x, end, place);
    }
}
