package tapedeck.ui.graph;

import java.util.Map;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.drawing.Drawing;
import tapedeck.ui.graph.layout.Detour;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.layout.LayoutService;
import tapedeck.ui.graph.layout.Point;
import tapedeck.ui.graph.model.Activity;
import tapedeck.ui.theme.Appearance;

/** The renderer of the graph, from near and from afar, with the cards the viewer dragged and in the colours of a theme. */
final class GraphRenderer {
    private final Drawing drawing;
    private final FarView far;
    private Map<Long, Point> moved = Map.of();
    private final Appearance appearance;

    GraphRenderer(Drawing drawing, FarView far, Appearance appearance) {
        this.drawing = drawing;
        this.far = far;
        this.appearance = appearance;
    }

    Drawing drawing() {
        return drawing;
    }

    /** Colours gradients, and the lines they went over, on one scale or each on its own, when they are shown next. */
    void setOnOneScale(boolean one) {
        drawing.setOnOneScale(one);
        far.setOnOneScale(one);
    }

    /** Has cards stand so far from where the layout has them, when all is put in its place next. */
    void setMoved(Map<Long, Point> far) {
        moved = far;
    }

    /** Puts everything in its place; {@link #show} has to follow. */
    void arrange(LayoutService.Page page) {
        LayoutEngine.Request request = page.job().request();
        drawing.arrange(Detour.of(page.layout(), request.graph(), moved), request.graph(), request.metrics());
    }

    /** Shows numbers, states and colours. */
    void show(LayoutService.Page page) {
        TapeSnapshot snapshot = page.job().snapshot();
        drawing.show(snapshot, Activity.of(snapshot), appearance.palette());
        far.renew();
    }

    void clear() {
        drawing.clear();
        far.clear();
    }
}
