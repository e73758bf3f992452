package tapedeck.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;
import tapedeck.view.plot.Polyline;

/**
 * The pen that pictures are painted with. All sizes in pixels.
 *
 * @param em the font size
 * @param width of the canvas
 * @param height of the canvas
 * @param mono for numbers, smaller than the text
 * @param sans for words, as small
 * @param digit the width of a character of {@code mono}
 * @param scale device pixels a pixel
 */
public record Pen(GraphicsContext g, Palette palette, double em, double width, double height, Font mono, Font sans,
        double digit, double scale) implements PlotPen {
    /** The least contrast of a script's colour: WCAG 2.2, of graphics, but for what is meant to be pale. */
    private static final double LEAST = 2.2;
    private static final double STEP = 0.08;

    @Override
    public double hairline() {
        return Math.max(1, Math.rint(scale)) / scale;
    }

    /** The diameter of a box's rounded corners. */
    public double corner() {
        return 0.45 * em;
    }

    /** The diameter of a point that stands alone, seen from the back row. */
    public double point() {
        return 0.6 * em;
    }

    @Override
    public double crisp(double at) {
        double device = Math.floor(at * scale);
        return (device + (Math.rint(hairline() * scale) % 2 == 1 ? 0.5 : 0)) / scale;
    }

    /** A curve's colour. */
    public Color curve(int colour) {
        return Colours.curve(palette, colour);
    }

    /** A colour as it looks when so much of it is laid on the panel; opaque, so that crossing lines do not add up. */
    public Color faint(Color color, double share) {
        return palette.panel().interpolate(color, share);
    }

    /** The text's colour, or the panel's, whichever is read better on {@code fill}. */
    public Color on(Color fill) {
        return Colours.contrast(palette.text(), fill) >= Colours.contrast(palette.panel(), fill)
                ? palette.text()
                : palette.panel();
    }

    /** How well a colour stands out from the panel, as WCAG 2.2 has it, from 1 to 21. */
    public double contrast(Color color) {
        return Colours.contrast(color, palette.panel());
    }

    /** A line's look. */
    public void stroke(Color color, double width, double... dashes) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
    }

    /** A small number at a point, as {@link #text}. */
    public void number(String text, double x, double y, Color color, TextAlignment alignment) {
        text(text, x, y, mono, color, alignment);
    }

    /** Small words at a point, as {@link #text}. */
    public void words(String text, double x, double y, Color color, TextAlignment alignment) {
        text(text, x, y, sans, color, alignment);
    }

    /** Text at a point: its alignment says which side, vertically it is centred. */
    public void text(String text, double x, double y, Font font, Color color, TextAlignment alignment) {
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    /** Draws a line in the look that was set, a lone point as a dot, and begins a new one. */
    public void draw(Polyline line) {
        g.setFill(g.getStroke());
        polyline(line.xs(), line.ys(), line.size());
        line.clear();
    }

    /** A disc around a point. */
    public void dot(double x, double y, double diameter, Color color) {
        g.setFill(color);
        g.fillOval(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }

    @Override
    public double width(String words) {
        Text measured = new Text(words);
        measured.setFont(sans);
        return measured.getLayoutBounds().getWidth();
    }

    private Color seen(PlotColour colour) {
        if (colour.role() == PlotColour.Role.SCRIPT) {
            Color seen = script((int) colour.number());
            return Color.color(seen.getRed(), seen.getGreen(), seen.getBlue(), Math.clamp(colour.alpha(), 0, 1));
        }
        Color full = switch (colour.role()) {
            case TEXT -> palette.text();
            case MUTED -> palette.muted();
            case LINE -> palette.line();
            case PANEL -> palette.panel();
            case DATA -> palette.data();
            case GRAD -> palette.grad();
            case LEAF -> palette.leaf();
            case ACCENT -> palette.accent();
            case CURVE -> curve((int) colour.number());
            case RATE -> Colours.rate(palette, colour.number());
            case EXACT -> rgb((int) colour.number());
            case SCRIPT -> throw new AssertionError(colour);
        };
        Color seen = colour.share() == 1 ? full : faint(full, colour.share());
        return colour.alpha() == 1 ? seen : seen.deriveColor(0, 1, 1, colour.alpha());
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** A script's colour, or one of its hue that is nearer to the text's: black is not drawn on a dark ground. */
    private Color script(int rgb) {
        Color wanted = rgb(rgb);
        Color seen = wanted;
        for (double share = STEP; share < 1 && contrast(seen) < LEAST; share += STEP) {
            seen = wanted.interpolate(palette.text(), share);
        }
        return seen;
    }

    @Override
    public void colour(PlotColour colour) {
        Color seen = seen(colour);
        g.setFill(seen);
        g.setStroke(seen);
    }

    @Override
    public void stroke(double width, double... dashes) {
        g.setLineWidth(width);
        g.setLineDashes(dashes);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2) {
        g.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] x, double[] y, int n) {
        if (n == 1) {
            dot(x[0], y[0], Math.max(3, 2 * g.getLineWidth()));
        } else if (n > 1) {
            g.strokePolyline(x, y, n);
        }
    }

    @Override
    public void polygon(double[] x, double[] y) {
        g.fillPolygon(x, y, x.length);
    }

    @Override
    public void box(double x, double y, double width, double height) {
        g.fillRect(x, y, width, height);
    }

    @Override
    public void disc(double x, double y, double diameter) {
        g.fillOval(x, y, diameter, diameter);
    }

    @Override
    public void cells(int[][] argb, double x, double y, double width, double height, double alpha) {
        WritableImage picture = new WritableImage(argb[0].length, argb.length);
        for (int r = 0; r < argb.length; r++) {
            picture.getPixelWriter().setPixels(0, r, Math.min(argb[r].length, argb[0].length), 1,
                    PixelFormat.getIntArgbInstance(), argb[r], 0, argb[r].length);
        }
        g.save();
        g.setGlobalAlpha(Math.clamp(alpha, 0, 1));
        g.setImageSmoothing(false);
        g.drawImage(picture, x, y, width, height);
        g.restore();
    }

    @Override
    public void words(String text, double x, double y, PlotColour colour, Align align) {
        write(text, x, y, sans, colour, align);
    }

    @Override
    public void number(String text, double x, double y, PlotColour colour, Align align) {
        write(text, x, y, mono, colour, align);
    }

    private void write(String text, double x, double y, Font font, PlotColour colour, Align align) {
        var fill = g.getFill();
        text(text, x, y, font, seen(colour), TextAlignment.valueOf(align.name()));
        g.setFill(fill);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable inside) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        inside.run();
        g.restore();
    }
}
