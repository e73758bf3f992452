package tapedeck.export.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tapedeck.export.handout.HandoutSheet.Item;
import tapedeck.export.picture.SvgWriter;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Html;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** A sheet as one page of HTML that needs nothing else, readable in print. */
final class HandoutPage {
    private static final int SQUARES = 4;
    private static final String STYLE = """
            body{font:16px/1.45 Inter,'Segoe UI',sans-serif;max-width:174mm;margin:2em auto;padding:0 1em;color:#1f2430}
            h1{margin:0 0 .1em;font-size:1.7em;line-height:1.2}h2{margin:1.4em 0 .2em;font-size:1em;color:#5b6275}
            p{margin:.4em 0}code,pre{font-family:'JetBrains Mono',monospace}code{color:#3a48b8}
            pre{font-size:.85em;line-height:1.4;border-left:1px solid #8b93a7;padding-left:.7em;margin:.6em 0;white-space:pre-wrap}
            .numbered{counter-reset:line}.numbered span::before{counter-increment:line;content:counter(line);color:#8b93a7;
            display:inline-block;width:1.4em;margin-right:.8em;text-align:right;font-size:.9em}
            img{max-width:100%;display:block;margin:.6em 0}.muted{color:#5b6275;font-size:.9em}
            .asked{font-weight:600}.small{font-size:.86em}.in{margin-left:1.6em}
            .lines{display:flex;gap:2em;margin-top:1em;color:#5b6275;font-size:.8em}
            .lines span{flex:1;border-bottom:1px solid #8b93a7;padding-bottom:.2em}
            .option{display:flex;gap:.6em;align-items:flex-start;margin:.35em 0}.option p{margin:0}
            .box{flex:none;width:1em;height:1em;border:1.5px solid #1f2430;margin-top:.2em}
            .answers{margin-top:3em}
            @media print{@page{size:A4;margin:18mm;@bottom-right{content:counter(page) " / " counter(pages)}}
            body{margin:0;padding:0;max-width:none;font-size:10.5pt}h1,h2,.asked{break-after:avoid}section{break-inside:avoid}
            p{orphans:3;widows:3}.answers{break-before:page;margin:0}.answers section{break-inside:avoid}}
            """;

    private final StringBuilder page = new StringBuilder();
    private final Path folder;

    private HandoutPage(Path folder) {
        this.folder = folder;
    }

    /**
     * The page, in UTF-8.
     *
     * @param folder in which the pictures of the texts are
     */
    static byte[] of(HandoutSheet sheet, Path folder, Texts texts) throws IOException {
        HandoutPage page = new HandoutPage(folder);
        page.page.append(Html.head(texts.language().code(), sheet.title(), STYLE));
        page.write(sheet.sections());
        if (!sheet.answers().isEmpty()) {
            page.page.append("<div class=\"answers\">\n");
            page.write(sheet.answers());
            page.page.append("</div>");
        }
        return page.page.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<HandoutSheet.Section> sections) throws IOException {
        for (HandoutSheet.Section section : sections) {
            page.append("<section>\n");
            for (Item item : section.items()) {
                write(item);
            }
            page.append("</section>\n");
        }
    }

    private void write(Item item) throws IOException {
        switch (item) {
            case Item.Text(Prose.Paragraph paragraph, LineBreaker.Kind kind, boolean indented) ->
                paragraph(paragraph, kind, indented);
            case Item.Listing(List<String> lines, var _, boolean _, boolean numbered) -> page
                    .append(numbered ? "<pre class=\"numbered\">" : "<pre>")
                    .append(lines.stream().map(line -> numbered
                            ? "<span>" + Html.escaped(line) + "</span>"
                            : Html.escaped(line)).collect(Collectors.joining("\n")))
                    .append("</pre>\n");
            case Item.Graph(VectorPicture picture, String words, String about, boolean _) -> {
                picture(picture, PaperGraph.scale(picture, SheetPictures.POINTS).orElse(SheetPictures.POINTS), words);
                if (!about.isEmpty()) {
                    paragraph(HandoutSheet.words(about), LineBreaker.Kind.MUTED, false);
                }
            }
            case Item.Curves curves -> picture(SheetPictures.curves(curves), SheetPictures.POINTS, "");
            case Item.Boxes(List<Handout.Option> options) -> {
                for (Handout.Option option : options) {
                    page.append("<div class=\"option\"><span class=\"box\"></span><span>").append(option.mark())
                            .append("</span>");
                    paragraph(option.text().paragraphs().getFirst(), LineBreaker.Kind.BODY, false);
                    page.append("</div>\n");
                }
            }
            case Item.Places(List<String> names) -> {
                for (String name : names) {
                    page.append("<div class=\"option\"><span class=\"box\"></span><code>").append(Html.escaped(name))
                            .append("</code></div>\n");
                }
            }
            case Item.Lines(List<String> names, boolean _, boolean _) -> {
                page.append("<div class=\"lines\">");
                names.forEach(each -> page.append("<span>").append(Html.escaped(each)).append("</span>"));
                page.append("</div>\n");
            }
            case Item.Squares(String answer) ->
                picture(SheetPictures.squares(SQUARES, answer), SheetPictures.POINTS, answer);
            case Item.Axes axes -> picture(SheetPictures.axes(axes), SheetPictures.POINTS,
                    axes.up() + ", " + axes.across());
        }
    }

    private void picture(VectorPicture picture, double scale, String words) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SvgWriter().write(picture, svg);
        page.append("<div style=\"width:").append(Math.round(scale * picture.width())).append("pt;max-width:100%\">")
                .append(Html.image("image/svg+xml", svg.toByteArray(), words)).append("</div>\n");
    }

    private void paragraph(Prose.Paragraph paragraph, LineBreaker.Kind kind, boolean indented) throws IOException {
        String tag = switch (kind) {
            case TITLE -> "h1";
            case HEAD -> "h2";
            default -> "p";
        };
        page.append('<').append(tag).append(" class=\"").append(kind.name().toLowerCase(Locale.ROOT))
                .append(indented ? " in" : "").append("\">");
        for (Phrase phrase : paragraph.phrases()) {
            phrase(phrase);
        }
        page.append("</").append(tag).append(">\n");
    }

    private void phrase(Phrase phrase) throws IOException {
        switch (phrase) {
            case Phrase.Words words -> {
                String text = Html.escaped(LineBreaker.printed(words));
                page.append(switch (words.style()) {
                    case PLAIN -> text;
                    case STRONG -> "<strong>" + text + "</strong>";
                    case EMPHASIS -> "<em>" + text + "</em>";
                    case CODE -> "<code>" + text + "</code>";
                });
            }
            case Phrase.Figure figure -> page.append(Html.escaped(figure.text()));
            case Phrase.Picture(String file, String words) -> {
                Path picture = folder.resolve(file);
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
