package tapedeck.ui.start;

import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;

/** A picture on the page, painted by what it is given; empty until that is there. */
final class Picture extends CanvasRegion {
    private static final Duration COMES = Duration.millis(250);

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

    /** Shows another, which comes up slowly unless the system asks for less motion. */
    void fade(Consumer<Pen> other) {
        show(other);
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition fades = new FadeTransition(COMES, this);
            fades.setFromValue(0);
            fades.setToValue(1);
            fades.play();
        }
    }

    @Override
    protected void paint(Pen pen) {
        painter.accept(pen);
    }
}
