package tapedeck.ui.graph;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import tapedeck.export.picture.Plate;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.export.Drawn;
import tapedeck.ui.export.Film;
import tapedeck.ui.export.SceneReader;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** The graph as a picture. On the FX thread. */
public record GraphSheet(GraphPane pane) implements Drawn {
    /** For the lines that lead back, along the border. */
    private static final double MARGIN = 4;

    @Override
    public Film film(Captured captured, Words words, Theme theme) {
        return new GraphFilm(captured, words, theme);
    }

    @Override
    public Plate apart(TapeSnapshot snapshot, Words words, Theme theme) {
        return drawn(snapshot, words, theme);
    }

    /** The same, where there is no window. */
    public static Plate drawn(TapeSnapshot snapshot, Words words, Theme theme) {
        try (GraphApart graph = new GraphApart(words, theme)) {
            return graph.draw(snapshot);
        }
    }

    /** As it is on the screen, without its tools: drawing, table or strip. */
    @Override
    public Plate seen(Palette palette) {
        Node face = pane.getChildrenUnmodifiable().stream().filter(Node::isVisible).findFirst().orElseThrow();
        return SceneReader.read((Region) face, palette.background());
    }

    /** All of the drawing with every card, as large as its text is before zooming. */
    @Override
    public Plate whole(Palette palette) {
        Parent drawing = pane.view().whole();
        Box size = pane.view().drawing().arrangement().size();
        Plate picture = SceneReader.read(drawing, size.x() + size.width(), size.y() + size.height(),
                MARGIN, palette.background());
        pane.view().projector().seen();
        return picture;
    }
}
