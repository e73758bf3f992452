package tapedeck.export.handout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tapedeck.export.picture.PngWriter;
import tapedeck.export.picture.SvgWriter;
import tapedeck.export.report.Html;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** A hand-out as one page of HTML that needs nothing else, readable in print. */
public final class HandoutPage {
    private static final String STYLE = """
            body{font:16px/1.5 Inter,'Segoe UI',sans-serif;max-width:820px;margin:2em auto;padding:0 1em;color:#1f2430}
            h1{margin-bottom:0;line-height:1.2}h2{margin:1.6em 0 .2em;font-size:1.1em;color:#5b6275}
            p{margin:.4em 0}code{font-family:'JetBrains Mono',monospace;color:#3a48b8}
            .about{color:#5b6275}.who{display:flex;gap:2em;margin-top:1.2em;color:#5b6275}
            .who span{flex:1;border-bottom:1px solid #5b6275;padding-bottom:.2em}
            img{max-width:100%;display:block}.window{border:1px solid #c9cedb;margin:.6em 0}
            .asked{font-weight:600}.line{border-bottom:1px solid #5b6275;height:1.9em}
            .option{display:flex;gap:.6em;align-items:flex-start;margin:.45em 0}.option p{margin:0}
            .option>span{flex:none}
            .box{flex:none;width:1em;height:1em;border:1.5px solid #1f2430;margin-top:.2em}
            .curves{display:grid;grid-template-columns:1fr 1fr;gap:.2em 1.5em}
            .answers{margin-top:3em}.answers h2{margin-top:1em}
            @media print{@page{size:A4;margin:18mm;@bottom-right{content:counter(page) " / " counter(pages)}}
            body{margin:0;padding:0;max-width:none;font-size:11pt}h1,h2{break-after:avoid}section{break-inside:avoid}
            img{max-height:200mm}.answers{break-before:page}}
            """;

    private final StringBuilder page = new StringBuilder();
    private final Handout handout;
    private final Texts texts;

    private HandoutPage(Handout handout, Texts texts) {
        this.handout = handout;
        this.texts = texts;
    }

    /** The page, in UTF-8. */
    public static byte[] of(Handout handout, Texts texts) throws IOException {
        return new HandoutPage(handout, texts).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() throws IOException {
        String title = HandoutWords.title(handout, texts);
        page.append(Html.head(texts.language().code(), title, STYLE));
        tagged("h1", "", title);
        paragraphs(handout.summary(), "about");
        page.append("<div class=\"who\"><span>").append(Html.escaped(texts.of("handout.name")))
                .append("</span><span>").append(Html.escaped(texts.of("handout.date"))).append("</span></div>\n");
        for (int i = 0; i < handout.parts().size(); i++) {
            part(i + 1, handout.parts().get(i));
        }
        page.append("<div class=\"answers\">\n");
        tagged("h1", "", texts.of("handout.answers"));
        tagged("p", "about", texts.of("handout.answers.about"));
        for (int i = 0; i < handout.parts().size(); i++) {
            Handout.Answer answer = handout.parts().get(i).answer();
            if (answer != null) {
                answer(i + 1, handout.parts().get(i), answer);
            }
        }
        return page.append("</div></body></html>\n").toString();
    }

    private void tagged(String name, String kind, String text) {
        page.append('<').append(name).append(kind.isEmpty() ? "" : " class=\"" + kind + "\"").append('>')
                .append(Html.escaped(text)).append("</").append(name).append(">\n");
    }

    private void part(int number, Handout.Part part) throws IOException {
        page.append("<section>\n");
        tagged("h2", "", texts.of("handout.step", "step", number));
        paragraphs(HandoutWords.prose(part), "");
        BufferedImage picture = part.picture();
        if (picture != null) {
            page.append("<div class=\"window\">").append(Html.image("image/png", PngWriter.bytes(picture),
                    texts.of("handout.pictured", "step", number))).append("</div>");
        }
        paragraphs(HandoutWords.asked(part), "asked");
        space(part.space());
        page.append("</section>\n");
    }

    private void space(Handout.Space space) throws IOException {
        switch (space) {
            case Handout.Space.None _ -> {
                // nothing is asked
            }
            case Handout.Space.Notes _ -> {
                tagged("p", "about", texts.of("handout.notes"));
                lines(2);
            }
            case Handout.Space.Line _ -> lines(1);
            case Handout.Space.Boxes(List<Handout.Option> options) -> {
                page.append(
                        options.stream().anyMatch(each -> each.curve() != null) ? "<div class=\"curves\">" : "<div>");
                for (Handout.Option option : options) {
                    option(option);
                }
                page.append("</div>\n");
            }
            case Handout.Space.Places(List<String> names) -> {
                tagged("p", "about", texts.of("handout.order"));
                for (String name : names) {
                    page.append("<div class=\"option\"><span class=\"box\"></span><code>").append(Html.escaped(name))
                            .append("</code></div>\n");
                }
            }
        }
    }

    private void lines(int count) {
        page.append("<div class=\"line\"></div>\n".repeat(count));
    }

    private void option(Handout.Option option) throws IOException {
        page.append("<div class=\"option\"><span class=\"box\"></span><span>").append(option.mark())
                .append("</span><div>");
        paragraphs(option.text(), "");
        Handout.Curve curve = option.curve();
        if (curve != null) {
            ByteArrayOutputStream svg = new ByteArrayOutputStream();
            new SvgWriter().write(HandoutCurve.of(curve), svg);
            page.append(Html.image("image/svg+xml", svg.toByteArray(), option.mark()));
        }
        page.append("</div></div>\n");
    }

    private void answer(int number, Handout.Part part, Handout.Answer answer) throws IOException {
        page.append("<section>\n");
        tagged("h2", "", texts.of("handout.step", "step", number));
        paragraphs(HandoutWords.asked(part), "");
        for (Handout.Remark each : answer.right()) {
            remark(each, "asked");
        }
        for (Handout.Remark each : answer.remarks()) {
            remark(each.to().isEmpty() ? new Handout.Remark(texts.of("handout.others"), each.text()) : each, "about");
        }
        page.append("</section>\n");
    }

    private void remark(Handout.Remark remark, String kind) throws IOException {
        page.append("<div class=\"option ").append(kind).append("\"><span>").append(Html.escaped(remark.to()))
                .append("</span><div>");
        paragraphs(remark.text(), "");
        page.append("</div></div>\n");
    }

    private void paragraphs(Prose prose, String kind) throws IOException {
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
            for (Phrase phrase : paragraph.phrases()) {
                phrase(phrase);
            }
            page.append("</p>\n");
        }
    }

    private void phrase(Phrase phrase) throws IOException {
        switch (phrase) {
            case Phrase.Words(String text, Phrase.Style style) -> page.append(switch (style) {
                case PLAIN -> Html.escaped(text);
                case STRONG -> "<strong>" + Html.escaped(text) + "</strong>";
                case EMPHASIS -> "<em>" + Html.escaped(text) + "</em>";
                case CODE -> "<code>" + Html.escaped(text) + "</code>";
            });
            case Phrase.Figure figure -> page.append(Html.escaped(figure.text()));
            case Phrase.Picture(String file, String words) -> {
                Path picture = handout.folder().resolve(file);
                if (Files.isReadable(picture)) {
                    page.append(Html.image(file.toLowerCase(Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg",
                            Files.readAllBytes(picture), words));
                } else {
                    page.append("<em>").append(Html.escaped(words)).append("</em>");
                }
            }
        }
    }
}
