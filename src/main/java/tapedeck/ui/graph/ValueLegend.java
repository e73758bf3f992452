package tapedeck.ui.graph;

import javafx.scene.image.ImageView;
import tapedeck.array.NdArray;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Thumbnail;

/** The legend of a thumbnail's colours: from minus to plus the largest magnitude of its own numbers. */
final class ValueLegend extends ColourBar {
    private static final int STEPS = 33;

    ValueLegend(LiveTexts words, Appearance appearance) {
        super("value-legend");
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = 1 - 2.0 * i / (STEPS - 1);
        }
        caption("").textProperty().bind(words.text("graph.legend.own"));
        caption("").textProperty().bind(words.text("graph.legend.most"));
        ImageView cells = new ImageView();
        getChildren().add(box(cells));
        appearance.paletteProperty().subscribe(palette -> cells
                .setImage(Thumbnail.of(NdArray.of(values, STEPS, 1), 1, palette, STEPS, 1).image(1, 1)));
        caption("").textProperty().bind(words.text("graph.legend.least"));
        accessibleTextProperty().bind(words.text("graph.legend.values"));
    }
}
