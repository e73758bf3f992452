package tapedeck.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Plates as a PDF of one page, a pixel of the screen three quarters of a point; text stays text, its typefaces inside. */
public final class PdfWriter implements PlateWriter {
    private static final float POINTS = 0.75f;

    @Override
    public void write(VectorPicture picture, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(POINTS * (float) picture.width(),
                    POINTS * (float) picture.height()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, POINTS * (float) picture.height()));
                PdfPen pen = new PdfPen(document, content, new PdfFaces(document));
                pen.draw(List.of(new DrawOp.Block(0, 0, picture.width(), picture.height(), 0, picture.ground(),
                        Edge.NONE)));
                pen.draw(picture.marks());
            }
            document.save(out);
        }
    }
}
