package tapedeck.python.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A plain picture of a figure: for a file that a script saves, which it may read back or its user keep. */
final class PlotPicture {
    private static final double POINTS = 72;
    private static final double FONT = SeriesPainter.EM;
    /** In ems: from the axes to the end of the bar of their colours. */
    private static final double BESIDE = 5;
    private static final int LARGEST = 4000;
    private static final MathContext DIGITS = new MathContext(6);

    private final PlotFigure figure;
    private final double point;
    private final int width;
    private final int height;

    /** @param dpi pixels of an inch; less where the picture would be larger than 4000 pixels */
    PlotPicture(PlotFigure figure, double dpi) {
        this.figure = figure;
        double fitting = Math.min(dpi, LARGEST / Math.max(figure.width(), figure.height()));
        width = (int) Math.max(1, Math.round(figure.width() * fitting));
        height = (int) Math.max(1, Math.round(figure.height() * fitting));
        point = fitting / POINTS;
    }

    /** The picture, without an alpha channel. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (FONT * point)));
        pen.setColor(Color.BLACK);
        double top = figure.title().isEmpty() ? 0 : 2 * FONT * point;
        middle(pen, figure.title(), width / 2.0, 1.4 * FONT * point);
        for (PlotAxes axes : figure.axes()) {
            PlotAxes.Place at = axes.place();
            double w = (double) width / at.columns();
            double h = (height - top) / at.rows();
            axes(pen, axes, new Rectangle2D.Double(at.column() * w, top + at.row() * h, w * at.columnSpan(),
                    h * at.rowSpan()));
        }
        pen.dispose();
        return image;
    }

    private void axes(Graphics2D pen, PlotAxes axes, Rectangle2D cell) {
        double em = FONT * point;
        double left = Math.min(cell.getWidth() / 4, axes.words().y().isEmpty() ? 4 * em : 5.5 * em);
        double bottom = Math.min(cell.getHeight() / 4, axes.words().x().isEmpty() ? 2.5 * em : 4 * em);
        double upper = Math.min(cell.getHeight() / 6, axes.words().title().isEmpty() ? em : 2.2 * em);
        PlotAxes bar = axes.bar();
        double side = bar == null ? 0 : BESIDE * em;
        Rectangle2D frame = new Rectangle2D.Double(cell.getX() + left, cell.getY() + upper,
                Math.max(em, cell.getWidth() - left - side - Math.min(em, cell.getWidth() / 10)),
                cell.getHeight() - upper - bottom);
        within(pen, axes, frame);
        if (bar != null) {
            within(pen, bar,
                    new Rectangle2D.Double(frame.getMaxX() + side - em, frame.getMinY(), em, frame.getHeight()));
        }
    }

    /** Draws axes in the largest frame there is room for, which {@code frame} then is. */
    private void within(Graphics2D pen, PlotAxes axes, Rectangle2D frame) {
        double em = FONT * point;
        PlotFrame place = PlotFrame.of(axes, frame.getMinX(), frame.getMinY(), frame.getMaxX(), frame.getMaxY());
        frame.setFrameFromDiagonal(place.left(), place.top(), place.right(), place.bottom());
        PlotScale x = place.x();
        PlotScale upwards = place.y();
        if (axes.frame()) {
            ticks(pen, axes, x, upwards, frame);
        }
        pen.clip(frame);
        SeriesPainter painter = new SeriesPainter(new PicturePen(pen, point), place);
        axes.series().forEach(painter::draw);
        pen.setClip(null);
        pen.setStroke(new BasicStroke((float) (0.8 * point)));
        pen.setColor(Color.BLACK);
        if (axes.frame()) {
            pen.draw(frame);
        }
        middle(pen, axes.words().title(), frame.getCenterX(), frame.getMinY() - em / 2);
        middle(pen, axes.words().x(), frame.getCenterX(), frame.getMaxY() + 3 * em);
        AffineTransform upright = pen.getTransform();
        pen.rotate(-Math.PI / 2, frame.getMinX() - 4 * em, frame.getCenterY());
        middle(pen, axes.words().y(), frame.getMinX() - 4 * em, frame.getCenterY());
        pen.setTransform(upright);
        if (axes.legend()) {
            legend(pen, painter, axes.series(), frame);
        }
    }

    private void ticks(Graphics2D pen, PlotAxes axes, PlotScale x, PlotScale y, Rectangle2D frame) {
        double em = FONT * point;
        FontMetrics font = pen.getFontMetrics();
        pen.setStroke(new BasicStroke((float) (0.8 * point)));
        List<Double> columns = x.ticks(axes.x().ticks());
        for (int i = 0; i < columns.size(); i++) {
            double at = x.at(columns.get(i));
            if (at >= frame.getMinX() - 1 && at <= frame.getMaxX() + 1) {
                line(pen, axes.grid(), at, frame.getMaxY(), at, frame.getMinY(), at, frame.getMaxY() + em / 3);
                middle(pen, word(axes.x(), columns, i), at, frame.getMaxY() + 1.5 * em);
            }
        }
        List<Double> rows = y.ticks(axes.y().ticks());
        for (int i = 0; i < rows.size(); i++) {
            double at = y.at(rows.get(i));
            if (at >= frame.getMinY() - 1 && at <= frame.getMaxY() + 1) {
                line(pen, axes.grid(), frame.getMinX(), at, frame.getMaxX(), at, frame.getMinX() - em / 3, at);
                String word = word(axes.y(), rows, i);
                pen.drawString(word, (float) (frame.getMinX() - em / 2 - font.stringWidth(word)),
                        (float) (at + em / 3));
            }
        }
    }

    /** A tick from a place outwards, and the grid's line inwards. */
    private static void line(Graphics2D pen, boolean grid, double x, double y, double gridX, double gridY, double tickX,
            double tickY) {
        if (grid) {
            pen.setColor(Color.LIGHT_GRAY);
            pen.draw(new java.awt.geom.Line2D.Double(x, y, gridX, gridY));
        }
        pen.setColor(Color.BLACK);
        pen.draw(new java.awt.geom.Line2D.Double(x, y, tickX, tickY));
    }

    private static String word(PlotAxes.Scale axis, List<Double> ticks, int i) {
        if (!axis.words().isEmpty()) {
            return i < axis.words().size() ? axis.words().get(i) : "";
        }
        return new BigDecimal(ticks.get(i)).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static void middle(Graphics2D pen, String text, double x, double y) {
        pen.drawString(text, (float) (x - pen.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private void legend(Graphics2D pen, SeriesPainter painter, List<PlotSeries> series, Rectangle2D frame) {
        List<PlotSeries> named = series.stream().filter(each -> !each.look().label().isEmpty()).toList();
        if (named.isEmpty()) {
            return;
        }
        double em = FONT * point;
        double wide = named.stream().mapToInt(each -> pen.getFontMetrics().stringWidth(each.look().label())).max()
                .orElse(0) + 3.5 * em;
        double left = frame.getMaxX() - wide - em / 2;
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(left, frame.getMinY() + em / 2, wide, 1.4 * em * named.size() + em / 2));
        for (int i = 0; i < named.size(); i++) {
            double at = frame.getMinY() + em * (1.7 + 1.4 * i);
            painter.sample(named.get(i), left + em / 2, at - em / 3, 2 * em);
            pen.setColor(Color.BLACK);
            pen.drawString(named.get(i).look().label(), (float) (left + 3 * em), (float) at);
        }
    }
}
