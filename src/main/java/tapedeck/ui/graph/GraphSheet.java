package tapedeck.ui.graph;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.export.DrawnGraph;
import tapedeck.ui.export.Film;
import tapedeck.ui.export.SceneReader;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** The graph as a picture. On the FX thread. */
public record GraphSheet(GraphPane pane) implements DrawnGraph {
    /** For the lines that lead back, along the border. */
    private static final double MARGIN = 4;

    @Override
    public Film film(CapturedIteration captured, LiveTexts words, Theme theme) {
        return new GraphFilm(captured, words, theme);
    }

    @Override
    public VectorPicture apart(TapeSnapshot snapshot, LiveTexts words, Theme theme) {
        return drawn(snapshot, words, theme);
    }

    /** The same, where there is no window. */
    public static VectorPicture drawn(TapeSnapshot snapshot, LiveTexts words, Theme theme) {
        return covered(snapshot, Set.of(), words, theme);
    }

    /** The same with cards on which {@code covered} are left out: {@code w.data}, {@code w.grad}. */
    public static VectorPicture covered(TapeSnapshot snapshot, Set<String> covered, LiveTexts words, Theme theme) {
        try (DetachedGraph graph = new DetachedGraph(words, theme)) {
            return graph.draw(snapshot, covered);
        }
    }

    @Override
    public GraphPlanner planner() {
        return new GraphPlans();
    }

    /** As it is on the screen, without its tools: drawing, table or strip. */
    @Override
    public VectorPicture seen(Palette palette) {
        Node face = pane.getChildrenUnmodifiable().stream().filter(Node::isVisible).findFirst().orElseThrow();
        return SceneReader.read((Region) face, palette.background());
    }

    /** All of the drawing with every card, as large as its text is before zooming. */
    @Override
    public VectorPicture whole(Palette palette) {
        Parent drawing = pane.view().whole();
        Box size = pane.view().drawing().arrangement().size();
        VectorPicture picture = SceneReader.read(drawing, size.x() + size.width(), size.y() + size.height(),
                MARGIN, palette.background());
        pane.view().presenter().seen();
        return picture;
    }
}
