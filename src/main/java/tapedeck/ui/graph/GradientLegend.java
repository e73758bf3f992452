package tapedeck.ui.graph;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.array.NdArray;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/**
 * The legend of the colours of all gradients while they are on one scale: powers of ten, with the colours of numbers below and above zero
 * side by side, and how thick the lines are over which such gradients went.
 */
final class GradientLegend extends ColourBar {
    private static final int STEPS = 33;

    private final Label low;
    private final Label high;
    private final LiveTexts words;

    GradientLegend(LiveTexts words, Appearance appearance) {
        super("gradient-legend");
        this.words = words;
        caption("").textProperty().bind(words.text("graph.legend.one"));
        caption("|grad|");
        high = caption("");
        ImageView cells = new ImageView();
        VBox lines = new VBox();
        for (int level = GradientScale.LEVELS - 1; level >= 0; level--) {
            Region line = new Region();
            line.getStyleClass().addAll("colour-bar-step", "step-" + level);
            lines.getChildren().add(line);
        }
        lines.getStyleClass().add("gradient-steps");
        HBox both = new HBox(box(cells), lines);
        both.getStyleClass().add("gradient-both");
        getChildren().add(both);
        low = caption("");
        appearance.paletteProperty().subscribe(palette -> cells.setImage(image(palette)));
    }

    private static Image image(Palette palette) {
        double[] shares = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            shares[2 * i + 1] = 1 - (double) i / (STEPS - 1);
            shares[2 * i] = -shares[2 * i + 1];
        }
        return Thumbnail.of(NdArray.of(shares, STEPS, 2), share -> share, palette, STEPS, 2)
                .image(1, 1);
    }

    /** The scale in words. */
    static ObservableValue<String> said(LiveTexts words, GradientScale scale) {
        return scale.isEmpty()
                ? words.text("graph.legend.gradients.none")
                : words.text("graph.legend.gradients", "low", scale.least(), "high", scale.most());
    }

    void show(GradientScale scale) {
        low.setText(scale.least());
        high.setText(scale.most());
        accessibleTextProperty().bind(said(words, scale));
    }
}
