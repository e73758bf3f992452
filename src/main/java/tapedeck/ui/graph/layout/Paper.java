package tapedeck.ui.graph.layout;

import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.ModuleFolding;

/**
 * The pane as the layout sees it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param em the font size in pixels
 */
public record Paper(double width, double height, double em) {
    /** In ems: the height from which thumbnails are larger, the narrowest line, and what is left free beside it. */
    private static final double ROOMY = 34;
    private static final double NARROWEST = 40;
    private static final double MARGIN = 0.8;
    private static final double WIDTH_STEP = 2;

    /** What to lay out so that {@code snapshot} is shown here. */
    public LayoutEngine.Request request(TapeSnapshot snapshot, ModuleFolding folding) {
        CardSizes metrics = new CardSizes(em, height >= ROOMY * em);
        return new LayoutEngine.Request(Graph.of(snapshot, metrics, folding.of(snapshot.functions())), metrics, line(),
                aspect());
    }

    /** Lines are broken at the pane's width, in steps, so that not every pixel of a resize changes the layout. */
    public double line() {
        double step = WIDTH_STEP * em;
        return Math.max(NARROWEST * em, Math.floor((width - MARGIN * em) / step) * step);
    }

    /** In halves, for the same reason. */
    private double aspect() {
        return height <= 0 ? 0 : Math.max(1, Math.round(2 * width / height)) / 2.0;
    }
}
