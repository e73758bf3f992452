package tapedeck.ui.plot;

import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import tapedeck.ui.theme.Palette;

/** A Canvas that fills its region, measured by the font; it can have the focus. */
public abstract class CanvasRegion extends Region {
    private static final double LEAST = 8;

    private final Canvas canvas = new Canvas();
    private final Label ruler = new Label();
    private Palette palette = Palette.LIGHT;
    private double em = Font.getDefault().getSize();

    @SuppressWarnings("this-escape") // what is handed out is called when it is in a window
    protected CanvasRegion(String id) {
        setId(id);
        getStyleClass().add("race-picture");
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(canvas, ruler);
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        ruler.fontProperty().subscribe(font -> {
            em = font.getSize();
            requestLayout();
        });
        canvas.setMouseTransparent(true);
    }

    /** Where on the canvas the mouse is. */
    protected final Point2D place(MouseEvent event) {
        return canvas.parentToLocal(event.getX(), event.getY());
    }

    protected final double em() {
        return em;
    }

    public final void setPalette(Palette next) {
        palette = next;
        repaint();
    }

    /** Paints it anew, on an empty canvas. */
    public final void repaint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width > 4 * em && height > 4 * em) {
            canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
            paint(new Brush(canvas.getGraphicsContext2D(), palette, em, width, height));
        }
    }

    protected abstract void paint(Brush brush);

    @Override
    protected final void layoutChildren() {
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        canvas.setWidth(Math.max(0, Math.floor(getWidth() - snappedLeftInset() - snappedRightInset())));
        canvas.setHeight(Math.max(0, Math.floor(getHeight() - snappedTopInset() - snappedBottomInset())));
        repaint();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return LEAST * em;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return 2 * LEAST * em;
    }
}
