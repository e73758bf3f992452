package tapedeck.ui.graph;

import java.util.HashMap;
import java.util.Map;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Detour;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.layout.Typesetter;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.theme.Palette;

/** What is drawn, from near and from afar, with the cards the viewer dragged and in the colours of a theme. */
public final class Picture {
    private final Drawing drawing;
    private final FarView far;
    private final Map<Long, Point> moved = new HashMap<>();
    private Palette palette = Palette.LIGHT;

    public Picture(Drawing drawing, FarView far) {
        this.drawing = drawing;
        this.far = far;
    }

    public Drawing drawing() {
        return drawing;
    }

    public void setPalette(Palette newPalette) { palette = newPalette; }

    /** Moves a card; it stays there until {@link #putBack}. */
    public void move(long tensor, double dx, double dy) {
        moved.merge(tensor, new Point(dx, dy), (a, b) -> a.plus(b.x(), b.y()));
    }

    /** Forgets which cards were moved. */
    public void putBack() {
        moved.clear();
    }

    /** Puts everything in its place; {@link #show} has to follow. */
    public void arrange(Typesetter.Page page) {
        LayoutEngine.Request request = page.job().request();
        drawing.arrange(Detour.of(page.layout(), request.graph(), moved), request.graph(), request.metrics());
    }

    /** Shows numbers, states and colours. */
    public void show(Typesetter.Page page) {
        TapeSnapshot snapshot = page.job().snapshot();
        drawing.colourByGradient(far.isByGradient() ? GradientScale.of(snapshot) : null);
        drawing.show(snapshot, Activity.of(snapshot), palette);
        far.renew();
    }

    public void clear() {
        drawing.clear();
        far.clear();
    }
}
