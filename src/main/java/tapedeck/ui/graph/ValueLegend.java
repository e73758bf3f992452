package tapedeck.ui.graph;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Thumbnail;

/** What the colours of a thumbnail stand for: from minus to plus the largest magnitude of its own numbers. */
final class ValueLegend extends ColourBar {
    private static final int STEPS = 33;

    ValueLegend(Words words) {
        super("value-legend");
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = 1 - 2.0 * i / (STEPS - 1);
        }
        caption("").textProperty().bind(words.text("graph.legend.own"));
        caption("").textProperty().bind(words.text("graph.legend.most"));
        colours(Thumbnail.of(NdArray.of(values, STEPS, 1), 1, STEPS, 1).image(1, 1));
        caption("").textProperty().bind(words.text("graph.legend.least"));
        accessibleTextProperty().bind(words.text("graph.legend.values"));
    }
}
