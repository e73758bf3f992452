package tapedeck.ui.landscape;

import org.jspecify.annotations.Nullable;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.view.landscape.AtlasGround;
import tapedeck.view.landscape.AtlasInset;

/** The map around the cross of an atlas, much finer; a click looks at it closely. On the FX thread only. */
final class AtlasNearMap extends CanvasRegion {
    private @Nullable AtlasGround ground;
    private double x = Double.NaN;
    private double y = Double.NaN;

    AtlasNearMap(Appearance appearance, Runnable zoom) {
        super(appearance);
        setId("atlas-near");
        getStyleClass().add("atlas-near");
        setOnMouseClicked(_ -> zoom.run());
    }

    /** Draws this, with the cross at these values; null for nothing. */
    void show(@Nullable AtlasGround next, double across, double up) {
        ground = next;
        x = across;
        y = up;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        AtlasGround now = ground;
        if (now != null) {
            AtlasInset.draw(pen, now, x, y, 1 << AtlasNear.HALVINGS);
        }
    }
}
