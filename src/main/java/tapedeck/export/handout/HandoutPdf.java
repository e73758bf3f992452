package tapedeck.export.handout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tapedeck.export.picture.PlatePainter;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** A hand-out as a PDF of A4 pages: a step is on one page with its picture and its question, its answers on the last. */
public final class HandoutPdf {
    /** Finer than paper shows it. */
    private static final double CURVE_SCALE = 3;
    /** Pixels of a curve a point: four stand on a page with their picture. */
    private static final double SMALLER = 1.6;

    private final Handout handout;
    private final Texts texts;
    private final PaperPages pages;

    private HandoutPdf(Handout handout, Texts texts, PaperPages pages) {
        this.handout = handout;
        this.texts = texts;
        this.pages = pages;
    }

    /** The document. */
    public static byte[] of(Handout handout, Texts texts) throws IOException {
        try (PaperPages pages = new PaperPages()) {
            new HandoutPdf(handout, texts, pages).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String title = HandoutWords.title(handout, texts);
            pages.finish(title, (page, all) -> texts.of("handout.page", "title", title, "page", page, "pages", all),
                    out);
            return out.toByteArray();
        }
    }

    private void write() throws IOException {
        List<PaperPages.Block> head = new ArrayList<>();
        head.add(pages.text(line(HandoutWords.title(handout, texts), Phrase.Style.STRONG), PaperText.Kind.TITLE, 0));
        prose(head, handout.summary(), PaperText.Kind.MUTED, 0);
        head.add(pages.rules(List.of(texts.of("handout.name"), texts.of("handout.date"))));
        pages.add(head);
        for (int i = 0; i < handout.parts().size(); i++) {
            part(i + 1, handout.parts().get(i));
        }
        pages.turn();
        List<PaperPages.Block> above = new ArrayList<>();
        above.add(pages.text(line(texts.of("handout.answers"), Phrase.Style.STRONG), PaperText.Kind.TITLE, 0));
        above.add(pages.text(line(texts.of("handout.answers.about"), Phrase.Style.PLAIN), PaperText.Kind.MUTED, 0));
        pages.add(above);
        for (int i = 0; i < handout.parts().size(); i++) {
            Handout.Answer answer = handout.parts().get(i).answer();
            if (answer != null) {
                answer(i + 1, handout.parts().get(i), answer);
            }
        }
    }

    private static Prose.Paragraph line(String text, Phrase.Style style) {
        return new Prose.Paragraph(0, List.of(new Phrase.Words(text, style)));
    }

    private PaperPages.Block step(int number) throws IOException {
        return pages.text(line(texts.of("handout.step", "step", number), Phrase.Style.STRONG), PaperText.Kind.HEAD, 0);
    }

    private void prose(List<PaperPages.Block> to, Prose prose, PaperText.Kind kind, double indent) throws IOException {
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            List<Phrase> line = new ArrayList<>();
            for (Phrase phrase : paragraph.phrases()) {
                BufferedImage picture = phrase instanceof Phrase.Picture(String file, String _) ? read(file) : null;
                if (picture != null) {
                    to.add(pages.image(picture, indent));
                } else {
                    line.add(phrase);
                }
            }
            if (!line.isEmpty()) {
                to.add(pages.text(new Prose.Paragraph(paragraph.line(), line), kind, indent));
            }
        }
    }

    /** A picture of a text; null where there is none. */
    private @Nullable BufferedImage read(String file) {
        try {
            return ImageIO.read(handout.folder().resolve(file).toFile());
        } catch (IOException _) {
            return null; // its words stand for it
        }
    }

    private void part(int number, Handout.Part part) throws IOException {
        List<PaperPages.Block> blocks = new ArrayList<>();
        blocks.add(step(number));
        prose(blocks, HandoutWords.prose(part), PaperText.Kind.BODY, 0);
        BufferedImage picture = part.picture();
        if (picture != null) {
            blocks.add(pages.image(picture, 0));
        }
        prose(blocks, HandoutWords.asked(part), PaperText.Kind.ASKED, 0);
        space(blocks, part.space());
        pages.add(blocks);
    }

    private void space(List<PaperPages.Block> to, Handout.Space space) throws IOException {
        switch (space) {
            case Handout.Space.None _ -> {
                // nothing is asked
            }
            case Handout.Space.Notes _ -> {
                to.add(pages.text(line(texts.of("handout.notes"), Phrase.Style.PLAIN), PaperText.Kind.MUTED, 0));
                to.add(pages.rules(List.of("")));
                to.add(pages.rules(List.of("")));
            }
            case Handout.Space.Line _ -> to.add(pages.rules(List.of("")));
            case Handout.Space.Boxes(List<Handout.Option> options) -> {
                for (Handout.Option option : options) {
                    Prose.Paragraph text = option.text().paragraphs().isEmpty()
                            ? line("", Phrase.Style.PLAIN)
                            : option.text().paragraphs().getFirst();
                    to.add(pages.boxed(text, option.mark()));
                    Handout.Curve curve = option.curve();
                    if (curve != null) {
                        to.add(pages.image(new PlatePainter().paint(HandoutCurve.of(curve), CURVE_SCALE),
                                PaperPages.INDENT, CURVE_SCALE * SMALLER));
                    }
                }
            }
            case Handout.Space.Places(List<String> names) -> {
                to.add(pages.text(line(texts.of("handout.order"), Phrase.Style.PLAIN), PaperText.Kind.MUTED, 0));
                for (String name : names) {
                    to.add(pages.boxed(line(name, Phrase.Style.CODE), ""));
                }
            }
        }
    }

    private void answer(int number, Handout.Part part, Handout.Answer answer) throws IOException {
        List<PaperPages.Block> blocks = new ArrayList<>();
        blocks.add(step(number));
        prose(blocks, HandoutWords.asked(part), PaperText.Kind.BODY, 0);
        for (Handout.Remark each : answer.right()) {
            blocks.add(pages.text(said(each.to(), each.text()), PaperText.Kind.ASKED, PaperPages.INDENT));
        }
        for (Handout.Remark each : answer.remarks()) {
            String to = each.to().isEmpty() ? texts.of("handout.others") : each.to();
            blocks.add(pages.text(said(to, each.text()), PaperText.Kind.BODY, PaperPages.INDENT));
        }
        pages.add(blocks);
    }

    /** All that is said of an answer, behind it. */
    private static Prose.Paragraph said(String to, Prose text) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase.Words(to + (text.isEmpty() ? "" : ": "), Phrase.Style.STRONG));
        text.paragraphs().forEach(each -> {
            phrases.addAll(each.phrases());
            phrases.add(new Phrase.Words(" ", Phrase.Style.PLAIN));
        });
        return new Prose.Paragraph(0, phrases);
    }
}
