package tapedeck.export.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws on a page of a PDF, y downwards; the content's transform says where and how large. For one thread. */
public final class PdfPen {
    /** A cell is so many pixels at least: viewers smooth what they enlarge by less than fourfold. */
    private static final int LEAST_CELLS = 64;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final PdfFaces faces;

    /** @param faces of the document */
    public PdfPen(PDDocument document, PDPageContentStream content, PdfFaces faces) {
        this.document = document;
        this.content = content;
        this.faces = faces;
    }

    /** Draws these, a pixel as long as the content's unit is now. */
    public void draw(List<DrawOp> marks) throws IOException {
        for (DrawOp mark : marks) {
            content.saveGraphicsState();
            draw(mark);
            content.restoreGraphicsState();
        }
    }

    private void draw(DrawOp mark) throws IOException {
        switch (mark) {
            case DrawOp.Block block -> outline(new RoundRectangle2D.Double(block.x(), block.y(), block.width(),
                    block.height(), 2 * block.radius(), 2 * block.radius()).getPathIterator(null), block.fill(),
                    block.pen());
            case DrawOp.Trace trace -> outline(trace.path().getPathIterator(null), trace.fill(), trace.pen());
            case DrawOp.Letters letters -> write(letters);
            case DrawOp.Raster raster -> {
                content.transform(new Matrix(new AffineTransform(raster.width(), 0, 0, -raster.height(),
                        raster.x(), raster.y() + raster.height())));
                content.drawImage(LosslessFactory.createFromImage(document, enlarged(raster.cells())), 0, 0, 1, 1);
            }
            case DrawOp.Cutout part -> {
                path(new Rectangle2D.Double(part.x(), part.y(), part.width(), part.height()).getPathIterator(null));
                content.clip();
                content.transform(Matrix.getTranslateInstance((float) part.x(), (float) part.y()));
                draw(part.marks());
            }
        }
    }

    private void outline(PathIterator outline, int fill, Edge pen) throws IOException {
        boolean filled = fill >>> 24 != 0;
        if (!filled && !pen.isSeen()) {
            return;
        }
        opacity(filled ? fill : pen.argb(), pen.isSeen() ? pen.argb() : fill);
        if (filled) {
            content.setNonStrokingColor(new java.awt.Color(fill));
        }
        if (pen.isSeen()) {
            content.setStrokingColor(new java.awt.Color(pen.argb()));
            content.setLineWidth((float) pen.width());
            content.setLineCapStyle(pen.round() ? 1 : 0);
            content.setLineJoinStyle(pen.round() ? 1 : 0);
            float[] dashes = new float[pen.dashes().size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = pen.dashes().get(i).floatValue();
            }
            content.setLineDashPattern(dashes, 0);
        }
        path(outline);
        if (filled && pen.isSeen()) {
            content.fillAndStroke();
        } else if (filled) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    private void path(PathIterator path) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int last = 0;
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                    last = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    last = 4;
                }
                default -> content.closePath();
            }
            x = at[last];
            y = at[last + 1];
        }
    }

    private void write(DrawOp.Letters letters) throws IOException {
        PdfFaces.Lettering lettering = faces.of(letters.text(), letters.face());
        float width = (float) lettering.width(letters.size());
        opacity(letters.argb(), letters.argb());
        content.beginText();
        content.setNonStrokingColor(new java.awt.Color(letters.argb()));
        content.setFont(lettering.font(), (float) letters.size());
        float stretch = width > 0 ? (float) letters.width() / width : 1;
        content.setTextMatrix(new Matrix(stretch, 0, 0, -1, (float) letters.x(), (float) letters.baseline()));
        content.showText(lettering.text());
        content.endText();
    }

    private void opacity(int fill, int line) throws IOException {
        if (fill >>> 24 != 0xff || line >>> 24 != 0xff) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((fill >>> 24) / 255f);
            state.setStrokingAlphaConstant((line >>> 24) / 255f);
            content.setGraphicsStateParameters(state);
        }
    }

    private static BufferedImage enlarged(BufferedImage cells) {
        int across = Math.ceilDiv(LEAST_CELLS, cells.getWidth());
        int down = Math.ceilDiv(LEAST_CELLS, cells.getHeight());
        int factor = Math.max(across, down);
        if (factor <= 1) {
            return cells;
        }
        BufferedImage large = new BufferedImage(cells.getWidth() * factor, cells.getHeight() * factor,
                BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < large.getHeight(); y++) {
            for (int x = 0; x < large.getWidth(); x++) {
                large.setRGB(x, y, cells.getRGB(x / factor, y / factor));
            }
        }
        return large;
    }
}
