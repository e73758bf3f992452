package tapedeck.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.NoOpLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/** One picture in every format: the same is seen, and text can be read. */
class PlateWritersTest {
    private static final int GREEN = 0xff2e7d4f;
    private static final int RED = 0xffcf222e;

    private final VectorPicture picture = new VectorPicture(200, 100, 0xffffffff, List.of(
            new DrawOp.Block(10, 10, 40, 30, 5, GREEN, Edge.NONE),
            new DrawOp.Trace(line(), 0, new Edge(RED, 6, List.of(), true)),
            new DrawOp.Raster(120, 10, 60, 30, cells()),
            new DrawOp.Cutout(10, 60, 20, 20, List.of(new DrawOp.Block(0, 0, 100, 100, 0, GREEN, Edge.NONE))),
            new DrawOp.Letters("a < b & ∇ ▾", 60, 90, 80, FontFace.SANS, 12, 0xff000000)));

    private static Path2D line() {
        Path2D line = new Path2D.Double();
        line.moveTo(60, 20);
        line.quadTo(80, 20, 100, 20);
        return line;
    }

    /** Red, and green to the right. */
    private static BufferedImage cells() {
        BufferedImage cells = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        cells.setRGB(0, 0, RED);
        cells.setRGB(1, 0, GREEN);
        return cells;
    }

    private byte[] written(PlateWriter writer, VectorPicture what) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(what, out);
        return out.toByteArray();
    }

    /** Else nobody would be told why: that the disk is full. */
    @Test
    void whatTheDiskSaysComesThroughInEveryFormat() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new FileSystemException("a", null, "No space left on device");
            }
        };
        for (PlateWriter writer : List.of(new PngWriter(1), new SvgWriter(), new PdfWriter())) {
            assertThatThrownBy(() -> writer.write(picture, full)).as(writer.toString())
                    .isInstanceOfSatisfying(IOException.class, e -> assertThat(FileErrorText.why(e))
                            .isEqualTo(Message.verbatim("No space left on device")));
        }
    }

    private static void holds(BufferedImage image, double scale) {
        assertThat(pixel(image, 30, 25, scale)).isEqualTo(GREEN);
        assertThat(pixel(image, 80, 20, scale)).isEqualTo(RED);
        assertThat(pixel(image, 140, 25, scale)).as("not smoothed").isEqualTo(RED);
        assertThat(pixel(image, 160, 25, scale)).as("not smoothed").isEqualTo(GREEN);
        assertThat(pixel(image, 20, 70, scale)).isEqualTo(GREEN);
        assertThat(pixel(image, 40, 70, scale)).as("cut off").isEqualTo(0xffffffff);
    }

    private static int pixel(BufferedImage image, int x, int y, double scale) {
        return image.getRGB((int) (x * scale), (int) (y * scale));
    }

    /** Whatever backends of logging are on the class path, as those of tests: a command prints nothing but what is asked for. */
    @Test
    void whatWritesPagesLogsNothing() {
        assertThat(LogFactory.getLog(PDDocument.class)).isInstanceOf(NoOpLog.class);
    }

    @Test
    void pixelsAreOfTheScaleAskedFor() {
        for (int scale : new int[]{1, 2, 4}) {
            BufferedImage image = new PixelPainter().paint(picture, scale);
            assertThat(image.getWidth()).isEqualTo(200 * scale);
            holds(image, scale);
        }
    }

    @Test
    void whatHasNoGroundIsSeenThrough() {
        BufferedImage image = new PixelPainter().paint(picture.transparent(), 1);
        assertThat(pixel(image, 0, 0, 1) >>> 24).isZero();
        assertThat(pixel(image, 30, 25, 1)).isEqualTo(GREEN);
    }

    @Test
    void aPageShowsTheSameAndItsTextCanBeReadInTypefacesOfItsOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(written(new PdfWriter(), picture))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(150);
            holds(new PDFRenderer(document).renderImage(0, 4), 3);
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("a < b & ∇ ▾");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Tag("long")
    @Test
    void aLetterThatNoTypefaceHasBecomesAQuestionMarkOnAPage() throws IOException {
        VectorPicture odd = new VectorPicture(50, 20, -1,
                List.of(new DrawOp.Letters("x 漢", 0, 15, 40, FontFace.MONO, 12, RED)));
        try (PDDocument document = Loader.loadPDF(written(new PdfWriter(), odd))) {
            assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("x ?");
        }
    }

    @Test
    void svgKeepsTextAsTextOfItsWidthAndCellsAsOneImage() throws Exception {
        Document svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(new SvgWriter(), picture)));
        Element text = (Element) svg.getElementsByTagName("text").item(0);
        assertThat(text.getTextContent()).isEqualTo("a < b & ∇ ▾");
        assertThat(text.getAttribute("textLength")).isEqualTo("80");
        assertThat(svg.getElementsByTagName("image").getLength()).isEqualTo(1);
        Element path = (Element) svg.getElementsByTagName("path").item(0);
        assertThat(path.getAttribute("d")).isEqualTo("M60 20Q80 20 100 20");
        assertThat(path.getAttribute("stroke")).isEqualTo("#cf222e");
    }

    @Test
    void aTitleAndACaptionGoAround() throws IOException {
        VectorPicture titled = picture.titled("Title", "lesson, iteration 3, seed 1", RED, GREEN);
        assertThat(titled.width()).isGreaterThan(picture.width());
        assertThat(new String(written(new SvgWriter(), titled), StandardCharsets.UTF_8)).contains(">Title<",
                ">lesson, iteration 3, seed 1<");
    }
}
