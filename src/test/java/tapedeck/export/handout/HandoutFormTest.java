package tapedeck.export.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.CurveAxes;
import tapedeck.lessons.play.Handout;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A hand-out has its steps in order, room for answers, and these on a page of their own. */
class HandoutFormTest {
    private static final Texts GERMAN = new Texts(Language.GERMAN);

    private static Prose prose(String... paragraphs) {
        return new Prose(Stream.of(paragraphs).map(each -> new Prose.Paragraph(0,
                List.of(new Phrase.Words(each, Phrase.Style.PLAIN), new Phrase.Words(" <w>", Phrase.Style.CODE))))
                .toList());
    }

    private static BufferedImage black(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static Handout.Part asked() {
        return new Handout.Part(prose("Es steigt.", "Wohin?"), black(300, 150),
                new Handout.Space.Boxes(List.of(new Handout.Option("A", prose("hinauf"), null),
                        new Handout.Option("B", prose("hinunter"),
                                new Handout.Curve(Series.View.of(1, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1),
                                        new CurveAxes(0.5, 5, 3))))),
                new Handout.Answer(List.of(new Handout.Remark("B", prose("hinunter"))),
                        List.of(new Handout.Remark("A", prose("Weil es fällt.")))));
    }

    private static Handout handout(List<Handout.Part> parts) {
        return new Handout(Path.of(""), 3, "Wege addieren sich", prose("Zwei Wege."), parts);
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(i);
            text.setEndPage(i);
            pages.add(text.getText(document));
        }
        return pages;
    }

    @Test
    void onPaperTheAnswersStandOnTheLastPageAndEveryPageHasItsNumber() throws IOException {
        byte[] pdf = HandoutForm.PDF.write(handout(List.of(asked())), GERMAN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox()).hasToString(PDRectangle.A4.toString());
            List<String> pages = pages(document);
            assertThat(pages).hasSize(2);
            assertThat(pages.getFirst()).contains("3 · Wege addieren sich", "Es steigt. <w>", "Wohin?", "hinauf",
                    "Seite 1 von 2").doesNotContain("Weil es fällt");
            assertThat(pages.getLast()).contains("Lösungen", "Wohin?", "B: hinunter", "A: Weil es fällt.",
                    "Seite 2 von 2");
        }
    }

    /** Nothing is drawn below the foot of a page but its number. */
    @Test
    void noPictureIsCut() throws IOException {
        List<Handout.Part> parts = IntStream.range(0, 5)
                .mapToObj(i -> new Handout.Part(prose("Schritt"), black(300, 100 + 60 * i), new Handout.Space.None(),
                        null))
                .toList();
        try (PDDocument document = Loader.loadPDF(HandoutForm.PDF.write(handout(parts), GERMAN))) {
            PDFRenderer renderer = new PDFRenderer(document);
            long seen = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage page = renderer.renderImage(i);
                int column = page.getWidth() / 4;
                assertThat(IntStream.range(page.getHeight() - 56, page.getHeight())
                        .filter(y -> isBlack(page, column, y))).as("page %d", i).isEmpty();
                seen += IntStream.range(1, page.getHeight())
                        .filter(y -> isBlack(page, column, y) && !isBlack(page, column, y - 1)).count();
            }
            assertThat(seen).as("each in one piece").isEqualTo(parts.size());
        }
    }

    private static boolean isBlack(BufferedImage page, int x, int y) {
        return (page.getRGB(x, y) & 0xffffff) == 0;
    }

    @Test
    void aPageOfHtmlNeedsNothingElse() throws IOException {
        String page = new String(HandoutForm.HTML.write(handout(List.of(asked())), GERMAN), StandardCharsets.UTF_8);
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"de\">").contains("Es steigt.<code> &lt;w&gt;</code>",
                "data:image/png;base64,", "data:image/svg+xml;base64,", "class=\"box\"")
                .doesNotContain("<w>", "src=\"http");
        assertThat(page.indexOf("Weil es fällt")).isGreaterThan(page.indexOf("Lösungen"));
    }

    @Test
    void theNameOfAFileSaysItsForm() {
        assertThat(HandoutForm.ofFile(Path.of("a", "One.PDF"))).contains(HandoutForm.PDF);
        assertThat(HandoutForm.ofFile(Path.of("one.html"))).contains(HandoutForm.HTML);
        assertThat(HandoutForm.ofFile(Path.of("one.png"))).isEmpty();
    }
}
