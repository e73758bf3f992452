package tapedeck.python.plot;

import java.util.List;

/** Makes the bar beside axes that says which number a colour is. */
final class ColourScale {
    private static final int STEPS = 64;
    private static final PlotAxes.Place ALONE = new PlotAxes.Place(1, 1, 0, 0, 1, 1);

    private ColourScale() {}

    /**
     * The bar.
     *
     * @param label what the numbers are; empty for nothing
     * @param stops of the colour map at even distances
     * @param low the number of the first stop
     * @param high the number of the last stop
     */
    static PlotAxes of(String label, List<String> stops, double low, double high) {
        double top = high > low ? high : low + 1;
        double[][] values = new double[STEPS][1];
        for (int i = 0; i < STEPS; i++) {
            values[i][0] = low + (top - low) * (i + 0.5) / STEPS;
        }
        PlotSeries colours = new PlotSeries.Image(new PlotSeries.Look("", "#000000", 1, "", 1), values,
                new double[]{0, 1, low, top}, true, stops, low, high);
        return new PlotAxes(ALONE, new PlotAxes.Words("", label, ""),
                new PlotAxes.Scale(0.0, 1.0, false, List.of(), List.of()),
                new PlotAxes.Scale(low, top, false, null, List.of()), false, false, true, false, List.of(colours),
                null);
    }
}
