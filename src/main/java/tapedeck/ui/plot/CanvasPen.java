package tapedeck.ui.output;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.python.plot.PlotPen;
import tapedeck.python.plot.SeriesPainter;
import tapedeck.ui.plot.Pen;
import tapedeck.view.plot.Polyline;

/** Draws a figure's series on a canvas, in colours that can be seen in its theme. */
final class CanvasPen implements PlotPen {
    private final Pen pen;
    private final GraphicsContext g;
    private final Polyline path = new Polyline();
    private Color color = Color.BLACK;

    CanvasPen(Pen pen) {
        this.pen = pen;
        g = pen.g();
    }

    @Override
    public double point() {
        return pen.em() / SeriesPainter.EM;
    }

    @Override
    public double hairline() {
        return pen.hairline();
    }

    @Override
    public void color(String wanted, double alpha) {
        color = Tint.of(pen, wanted, alpha);
        g.setFill(color);
        g.setStroke(color);
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
        for (int i = 0; i < n; i++) {
            path.add(x[i], y[i]);
        }
        pen.draw(path);
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
    public void words(String text, double x, double y, boolean middle) {
        pen.words(text, x, y - (middle ? 0 : pen.em() / 3), color,
                middle ? TextAlignment.CENTER : TextAlignment.LEFT);
    }
}
