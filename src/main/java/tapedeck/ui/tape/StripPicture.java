package tapedeck.ui.tape;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;

/** The cells of the strip, as far as they are scrolled into view. */
final class StripPicture extends CanvasRegion {
    private static final double NAME = 1;
    private static final double NUMBER = 0.92;

    private final StripModel model;
    private final LiveTexts words;
    private final Text character = new Text("0");
    private double scroll;

    StripPicture(StripModel model, LiveTexts words, Appearance appearance) {
        super(appearance);
        this.model = model;
        this.words = words;
        words.textsProperty().subscribe((_, _) -> repaint());
        model.selection().selectedProperty().subscribe((_, _) -> repaint());
        model.selection().hoveredProperty().subscribe((_, _) -> repaint());
    }

    /** Where the cells are. */
    StripGeometry geometry() {
        return StripGeometry.of(model.strip(), getWidth(), getHeight(), em(), scroll);
    }

    void scrollTo(double next) {
        scroll = Math.clamp(next, 0, geometry().most());
        repaint();
    }

    /** Scrolls as far as it must for {@code cell} to be well in view. */
    void follow(StripCell cell) {
        scrollTo(geometry().following(cell));
    }

    @Override
    protected void paint(Pen pen) {
        if (model.strip().cells().isEmpty()) {
            pen.text(words.of("tape.empty"), pen.em(), pen.height() / 2, Font.font(Fonts.SANS, pen.em()),
                    pen.palette().muted(), TextAlignment.LEFT);
            return;
        }
        Font name = Font.font(Fonts.MONO, NAME * pen.em());
        character.setFont(name);
        new StripPainter(words.textsProperty().get(), pen.palette(), name, Font.font(Fonts.MONO, NUMBER * pen.em()),
                character.getLayoutBounds().getWidth()).paint(pen.g(), geometry(), model.playhead(),
                        model.selection().selected(), model.selection().hovered());
    }
}
