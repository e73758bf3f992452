package tapedeck.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints pictures as pixels. For one thread at a time. */
public final class PixelPainter {
    private final Typefaces faces = new Typefaces();

    /**
     * All of a picture.
     *
     * @param scale pixels a pixel of the screen
     */
    public BufferedImage paint(VectorPicture picture, double scale) {
        boolean opaque = picture.ground() >>> 24 == 0xff;
        BufferedImage image = new BufferedImage(Math.max(1, (int) Math.ceil(picture.width() * scale)),
                Math.max(1, (int) Math.ceil(picture.height() * scale)),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(new Color(picture.ground(), true));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        paint(picture.marks(), pen);
        pen.dispose();
        return image;
    }

    private void paint(List<DrawOp> marks, Graphics2D pen) {
        marks.forEach(mark -> paint(mark, pen));
    }

    private void paint(DrawOp mark, Graphics2D pen) {
        switch (mark) {
            case DrawOp.Block block -> draw(new RoundRectangle2D.Double(block.x(), block.y(), block.width(),
                    block.height(), 2 * block.radius(), 2 * block.radius()), block.fill(), block.pen(), pen);
            case DrawOp.Trace trace -> draw(trace.path(), trace.fill(), trace.pen(), pen);
            case DrawOp.Letters letters -> write(letters, pen);
            case DrawOp.Raster raster -> {
                AffineTransform place = AffineTransform.getTranslateInstance(raster.x(), raster.y());
                place.scale(raster.width() / raster.cells().getWidth(), raster.height() / raster.cells().getHeight());
                pen.drawImage(raster.cells(), place, null);
            }
            case DrawOp.Cutout part -> {
                Shape before = pen.getClip();
                pen.clip(new Rectangle2D.Double(part.x(), part.y(), part.width(), part.height()));
                pen.translate(part.x(), part.y());
                paint(part.marks(), pen);
                pen.translate(-part.x(), -part.y());
                pen.setClip(before);
            }
        }
    }

    private static void draw(Shape shape, int fill, Edge with, Graphics2D pen) {
        if (fill >>> 24 != 0) {
            pen.setColor(new Color(fill, true));
            pen.fill(shape);
        }
        if (with.isSeen()) {
            float[] dashes = new float[with.dashes().size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = with.dashes().get(i).floatValue();
            }
            pen.setColor(new Color(with.argb(), true));
            pen.setStroke(new BasicStroke((float) with.width(),
                    with.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                    with.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER, 10,
                    dashes.length == 0 ? null : dashes, 0));
            pen.draw(shape);
        }
    }

    private void write(DrawOp.Letters letters, Graphics2D pen) {
        Font font = faces.fontFor(letters.text(), letters.face(), letters.size());
        double width = font.getStringBounds(letters.text(), pen.getFontRenderContext()).getWidth();
        AffineTransform before = pen.getTransform();
        pen.translate(letters.x(), letters.baseline());
        if (width > 0) {
            pen.scale(letters.width() / width, 1);
        }
        pen.setFont(font);
        pen.setColor(new Color(letters.argb(), true));
        pen.drawString(letters.text(), 0, 0);
        pen.setTransform(before);
    }
}
