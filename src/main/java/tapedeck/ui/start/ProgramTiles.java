package tapedeck.ui.start;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.scene.layout.FlowPane;
import tapedeck.programs.Preview;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The built-in programs and data sets, each as a picture of its rows. */
final class ProgramTiles extends FlowPane {
    private final Map<ProgramEntry, Picture> pictures = new HashMap<>();

    /** A tile, and what its frame leaves at either side, in em. */
    private static final double TILE = 4.92;
    private static final double SIDE = 0.36;

    ProgramTiles(StartModel model, LiveTexts words, Appearance appearance, DoubleBinding em) {
        getStyleClass().add("start-programs");
        paddingProperty().bind(em.map(size -> new Insets(0, 0, 0, -SIDE * size.doubleValue()))); // frames begin at the margin
        prefWrapLengthProperty().bind(em.multiply(TILE * model.programs().size() + 1)); // one row, where that has room
        for (ProgramEntry program : model.programs()) {
            Picture picture = new Picture(appearance, PreviewPainter::paintNone);
            pictures.put(program, picture);
            StartTile tile = new StartTile("start-try-" + program.id(), picture);
            tile.getStyleClass().add("start-try");
            tile.prefWidthProperty().bind(em.multiply(TILE));
            words.textsProperty().subscribe(_ -> tile.name(words.of(program.shortTitle()), words.of(program.title())));
            model.openingProperty().subscribe(now -> tile.opening(
                    new Opening.OfProgram(program).equals(now) ? words.of("start.spoken-opening") : null));
            tile.setOnAction(_ -> model.open(program));
            getChildren().add(tile);
        }
        model.previews().forEach((program, preview) -> picture(program).show(painter(preview)));
        model.previews().addListener((MapChangeListener<ProgramEntry, Preview>) change -> picture(change.getKey())
                .fade(painter(change.getValueAdded())));
    }

    private Picture picture(ProgramEntry program) {
        return Objects.requireNonNull(pictures.get(program), program::id);
    }

    private static Consumer<Pen> painter(Preview preview) {
        return pen -> PreviewPainter.paint(preview, pen);
    }
}
