package tapedeck.ui.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;
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
        double digit, double scale) {
    /** The width of the thinnest crisp line. */
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

    /** The place nearest to {@code at} where a hairline covers whole device pixels. */
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
        return contrast(palette.text(), fill) >= contrast(palette.panel(), fill) ? palette.text() : palette.panel();
    }

    /** How well a colour stands out from the panel, as WCAG 2.2 has it, from 1 to 21. */
    public double contrast(Color color) {
        return contrast(color, palette.panel());
    }

    /** As WCAG 2.2 has it, from 1 to 21. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    public void horizontal(double from, double to, double y) {
        g.strokeLine(crisp(from), crisp(y), crisp(to), crisp(y));
    }

    public void vertical(double x, double from, double to) {
        g.strokeLine(crisp(x), crisp(from), crisp(x), crisp(to));
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
        if (line.size() == 1) {
            double d = Math.max(3, 2 * g.getLineWidth());
            g.setFill(g.getStroke());
            g.fillOval(line.x(0) - d / 2, line.y(0) - d / 2, d, d);
        } else if (line.size() > 1) {
            g.strokePolyline(line.xs(), line.ys(), line.size());
        }
        line.clear();
    }

    /** A disc around a point. */
    public void dot(double x, double y, double diameter, Color color) {
        g.setFill(color);
        g.fillOval(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }
}
