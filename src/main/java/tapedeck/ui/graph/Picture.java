package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.Map;
import tapedeck.deck.TapeSnapshot;
import tapedeck.ui.theme.Palette;

/** What is drawn, from near and from afar, with the cards the viewer dragged and in the colours of a theme. */
final class Picture {
    private final Drawing drawing;
    private final FarView far;
    private final Map<Long, Point> moved = new HashMap<>();
    private Palette palette = Palette.LIGHT;

    Picture(Drawing drawing, FarView far) {
        this.drawing = drawing;
        this.far = far;
    }

    Drawing drawing() {
        return drawing;
    }

    void setPalette(Palette newPalette) { palette = newPalette; }

    /** Moves a card; it stays there until {@link #putBack}. */
    void move(long tensor, double dx, double dy) {
        moved.merge(tensor, new Point(dx, dy), (a, b) -> a.plus(b.x(), b.y()));
    }

    /** Forgets which cards were moved. */
    void putBack() {
        moved.clear();
    }

    /** Puts everything in its place; {@link #show} has to follow. */
    void arrange(Typesetter.Page page) {
        LayoutEngine.Request request = page.job().request();
        drawing.arrange(Detour.of(page.layout(), request.graph(), moved), request.graph(), request.metrics());
    }

    /** Shows numbers, states and colours. */
    void show(Typesetter.Page page) {
        TapeSnapshot snapshot = page.job().snapshot();
        drawing.colourByGradient(far.isByGradient() ? GradientScale.of(snapshot) : null);
        drawing.show(snapshot, Activity.of(snapshot), palette);
        far.renew();
    }

    void clear() {
        drawing.clear();
        far.clear();
    }
}
