package tapedeck.python.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws a figure's series on a picture of pixels.
 *
 * @param point the pixels of a point of print
 */
record PicturePen(Graphics2D g, double point) implements PlotPen {
    private static final double THINNEST = 0.5;

    @Override
    public double hairline() {
        return THINNEST;
    }

    @Override
    public void color(String color, double alpha) {
        int rgb = Integer.decode(color);
        g.setColor(new Color(rgb | (int) Math.round(255 * Math.clamp(alpha, 0, 1)) << 24, true));
    }

    @Override
    public void stroke(double width, double... dashes) {
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                lengths.length == 0 ? null : lengths, 0));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2) {
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void polyline(double[] x, double[] y, int n) {
        if (n == 1) {
            double diameter = Math.max(3, 2 * ((BasicStroke) g.getStroke()).getLineWidth());
            disc(x[0] - diameter / 2, y[0] - diameter / 2, diameter);
        } else if (n > 1) {
            g.draw(path(x, y, n));
        }
    }

    @Override
    public void polygon(double[] x, double[] y) {
        if (x.length > 0) {
            g.fill(path(x, y, x.length));
        }
    }

    private static Path2D path(double[] x, double[] y, int n) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < n; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }

    @Override
    public void box(double x, double y, double width, double height) {
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void disc(double x, double y, double diameter) {
        g.fill(new Ellipse2D.Double(x, y, diameter, diameter));
    }

    @Override
    public void cells(int[][] argb, double x, double y, double width, double height, double alpha) {
        BufferedImage picture = new BufferedImage(argb[0].length, argb.length, BufferedImage.TYPE_INT_ARGB);
        for (int r = 0; r < argb.length; r++) {
            picture.setRGB(0, r, Math.min(argb[r].length, argb[0].length), 1, argb[r], 0, argb[r].length);
        }
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.SrcOver.derive((float) Math.clamp(alpha, 0, 1)));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / picture.getWidth(), height / picture.getHeight());
        g.drawImage(picture, place, null);
        g.setComposite(before);
    }

    @Override
    public void words(String text, double x, double y, boolean middle) {
        double left = middle ? x - g.getFontMetrics().stringWidth(text) / 2.0 : x;
        g.drawString(text, (float) left, (float) y);
    }
}
