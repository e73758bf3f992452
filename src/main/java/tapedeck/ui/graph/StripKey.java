package tapedeck.ui.graph;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.graph.model.Shown;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/** The legend of the colours beside the strip of modules, lying. */
final class StripKey extends VBox {
    private static final int STEPS = 33;

    private final LiveTexts words;
    private final Appearance appearance;
    private final ImageView cells = new ImageView();
    private final Label title = new Label();
    private final Label low = new Label();
    private final Label high = new Label();
    private final VBox key;
    private @Nullable Boolean oneScale;

    StripKey(LiveTexts words, Appearance appearance) {
        this.words = words;
        this.appearance = appearance;
        getStyleClass().add("strip-key");
        StackPane box = ColourBar.box(cells);
        box.getStyleClass().add("strip-key-colours");
        title.getStyleClass().add("strip-key-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        key = new VBox(title, box, new HBox(low, between, high));
        key.getStyleClass().add("strip-key-scale");
        getChildren().add(key);
        setAlignment(Pos.CENTER_LEFT);
        appearance.paletteProperty().subscribe(_ -> colour());
    }

    /** @param shown null if there is nothing to explain */
    void show(@Nullable Shown shown, boolean onOneScale) {
        key.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        if (oneScale == null || oneScale != onOneScale) {
            oneScale = onOneScale;
            colour();
            title.textProperty().bind(words.text(onOneScale ? "graph.legend.one.wide" : "graph.legend.own.wide"));
            if (!onOneScale) {
                low.textProperty().bind(words.text("graph.legend.least"));
                high.textProperty().bind(words.text("graph.legend.most"));
                key.accessibleTextProperty().bind(words.text("graph.legend.values"));
            }
        }
        if (onOneScale) {
            low.textProperty().unbind();
            high.textProperty().unbind();
            low.setText(shown.scale().least());
            high.setText(shown.scale().most());
            key.accessibleTextProperty().bind(GradientLegend.said(words, shown.scale()));
        }
    }

    private void colour() {
        Palette palette = appearance.palette();
        cells.setImage(oneScale != null && oneScale ? gradients(palette) : values(palette));
    }

    /** Above zero in the upper half, below zero in the lower, from the smallest to the largest. */
    private static Image gradients(Palette palette) {
        double[] shares = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            shares[i] = (double) i / (STEPS - 1);
            shares[STEPS + i] = -shares[i];
        }
        return Thumbnail.of(NdArray.of(shares, 2, STEPS), share -> share, palette, 2, STEPS)
                .image(1, 1);
    }

    private static Image values(Palette palette) {
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = 2.0 * i / (STEPS - 1) - 1;
        }
        return Thumbnail.of(NdArray.of(values, 1, STEPS), 1, palette, 1, STEPS).image(1, 1);
    }
}
