package tapedeck.ui.graph;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.neurons.NetworkPicture;
import tapedeck.ui.plot.ColourBar;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Thumbnail;

/** The legend of the colours beside a strip, lying; above it the choice of its face. */
final class StripLegend extends VBox {
    private static final int STEPS = 33;

    private final LiveTexts words;
    private final Appearance appearance;
    private final ImageView cells = new ImageView();
    private final Label title = new Label();
    private final Label low = new Label();
    private final Label high = new Label();
    private final VBox key;
    private final ToggleButton neurons = new ToggleButton();
    private final ToggleButton received = new ToggleButton();
    private final HBox faces;
    /** The meaning of the colours now; null at first. */
    private @Nullable Meaning meaning;

    /** The meaning of the colours. */
    private enum Meaning {
        CARDS("graph.legend.own.wide", "graph.legend.values"), //
        SCALE("graph.legend.one.wide", ""), // says its numbers
        ANSWERS("graph.legend.answers", "graph.legend.answers.spoken"), //
        RECEIVED("graph.legend.received", "graph.legend.received.spoken");

        private final String title;
        private final String spoken;

        Meaning(String title, String spoken) {
            this.title = title;
            this.spoken = spoken;
        }

        static Meaning of(boolean ofNeurons, boolean ofGradients) {
            return ofNeurons ? ofGradients ? RECEIVED : ANSWERS : ofGradients ? SCALE : CARDS;
        }
    }

    /** @param options whether the strip shows neurons, and what of them, is chosen here */
    StripLegend(LiveTexts words, Appearance appearance, GraphOptions options) {
        this.words = words;
        this.appearance = appearance;
        getStyleClass().add("strip-key");
        StackPane box = ColourBar.box(cells);
        box.getStyleClass().add("strip-key-colours");
        title.getStyleClass().add("strip-key-title");
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox bar = new HBox(low, box, high);
        bar.getStyleClass().add("strip-key-bar");
        key = new VBox(title, bar);
        key.getStyleClass().add("strip-key-scale");
        dress(neurons, "graph.neurons", "graph.neurons.help", options.neuronsProperty());
        neurons.setId("strip-neurons");
        dress(received, "graph.received", "graph.received.help", options.neuronGradientsProperty());
        received.setId("strip-received");
        received.visibleProperty().bind(neurons.selectedProperty());
        received.managedProperty().bind(received.visibleProperty());
        faces = new HBox(neurons, received);
        faces.getStyleClass().add("strip-faces");
        faces.managedProperty().bind(faces.visibleProperty());
        key.managedProperty().bind(key.visibleProperty());
        getChildren().addAll(faces, key);
        setAlignment(Pos.CENTER_LEFT);
        appearance.paletteProperty().subscribe(_ -> colour());
    }

    private void dress(ToggleButton button, String text, String help, BooleanProperty chosen) {
        button.textProperty().bind(words.text(text));
        button.accessibleHelpProperty().bind(words.text(help));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.text(help));
        button.setTooltip(tip);
        button.selectedProperty().bindBidirectional(chosen);
        button.setMinWidth(USE_PREF_SIZE);
    }

    /**
     * @param shown null if there is nothing to explain
     * @param keyed whether the colours of cards are explained; those of neurons always are
     * @param hasNeurons whether it can be shown neuron by neuron; else that is not offered
     */
    void show(@Nullable ShownGraph shown, boolean onOneScale, boolean keyed, boolean hasNeurons) {
        key.setVisible(shown != null && (keyed || (hasNeurons && neurons.isSelected())));
        faces.setVisible(shown != null && hasNeurons);
        if (shown == null) {
            return;
        }
        boolean ofNeurons = hasNeurons && neurons.isSelected();
        Meaning now = Meaning.of(ofNeurons, ofNeurons ? received.isSelected() : onOneScale);
        if (meaning != now) {
            meaning = now;
            colour();
            title.textProperty().bind(words.text(now.title));
            if (now != Meaning.SCALE) {
                boolean received = now == Meaning.RECEIVED;
                low.textProperty().bind(words.text(received ? "graph.legend.nothing" : "graph.legend.least"));
                high.textProperty().bind(words.text(received ? "graph.legend.largest" : "graph.legend.most"));
                key.accessibleTextProperty().bind(words.text(now.spoken));
            }
        }
        if (now == Meaning.SCALE) {
            low.textProperty().unbind();
            high.textProperty().unbind();
            low.setText(shown.scale().least());
            high.setText(shown.scale().most());
            key.accessibleTextProperty().bind(GradientLegend.said(words, shown.scale()));
        }
    }

    private void colour() {
        Palette palette = appearance.palette();
        cells.setImage(meaning == Meaning.SCALE
                ? gradients(palette)
                : meaning == Meaning.RECEIVED ? NetworkPicture.gradients(palette) : values(palette));
    }

    /** Above zero in the upper half, below zero in the lower, from the smallest to the largest. */
    private static Image gradients(Palette palette) {
        double[] shares = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            shares[i] = (double) i / (STEPS - 1);
            shares[STEPS + i] = -shares[i];
        }
        return Thumbnail.of(NdArray.of(shares, 2, STEPS), share -> share, palette, 2, STEPS)
                .image(1, STEPS);
    }

    /** As high as wide: of an image one pixel high the renderer reads beyond. */
    private static Image values(Palette palette) {
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = 2.0 * i / (STEPS - 1) - 1;
        }
        return Thumbnail.of(NdArray.of(values, 1, STEPS), 1, palette, 1, STEPS).image(1, STEPS);
    }
}
