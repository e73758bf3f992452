package tapedeck.ui.plot;

import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;

/**
 * A picture that fills its region and is measured by the font that the stylesheets give it. It is painted anew when the
 * size, the font or the theme changes; {@link #repaint} is for what it shows. On the FX thread.
 */
public abstract class CanvasRegion extends Region {
    /** Of the font size, for what stands in pictures. */
    private static final double SMALL = 0.92;

    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Text ruler = new Text();
    private final Text digit = new Text("0");
    private Font sans = Font.getDefault();

    @SuppressWarnings("this-escape") // what is handed out is called when it is in a window
    protected CanvasRegion(Appearance appearance) {
        this.appearance = appearance;
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(canvas, ruler);
        ruler.fontProperty().subscribe(font -> {
            digit.setFont(Font.font(Fonts.MONO, SMALL * font.getSize()));
            sans = Font.font(Fonts.SANS, SMALL * font.getSize());
            requestLayout();
        });
        appearance.paletteProperty().when(sceneProperty().isNotNull()) // one that is in no window is not held
                .subscribe((_, _) -> repaint());
    }

    /** Paints it, on an empty canvas of at least one pixel each way. */
    protected abstract void paint(Pen pen);

    /** Paints it anew. */
    public final void repaint() {
        Pen pen = pen();
        pen.g().clearRect(0, 0, pen.width(), pen.height());
        if (pen.width() >= 1 && pen.height() >= 1) {
            paint(pen);
        }
    }

    private Pen pen() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return new Pen(canvas.getGraphicsContext2D(), appearance.palette(), em(), canvas.getWidth(), canvas.getHeight(),
                digit.getFont(), sans, digit.getLayoutBounds().getWidth(),
                window == null ? 1 : window.getOutputScaleX());
    }

    /** The font size. */
    protected final double em() {
        return ruler.getFont().getSize();
    }

    /** Lets it have the focus, by the Tab key and by a press. */
    protected final void takeFocus() {
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        repaint();
    }
}
