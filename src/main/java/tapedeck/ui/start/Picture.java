package tapedeck.ui.start;

import java.util.function.Consumer;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;

/** A picture on the page, painted by what it is given; empty until that is there. */
final class Picture extends CanvasRegion {
    private Consumer<Pen> painter;

    Picture(Appearance appearance, Consumer<Pen> painter) {
        super(appearance);
        this.painter = painter;
        setMouseTransparent(true);
    }

    /** Shows another. */
    void show(Consumer<Pen> other) {
        painter = other;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        painter.accept(pen);
    }
}
