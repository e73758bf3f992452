package tapedeck.export.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tapedeck.deck.takes.Repeats;
import tapedeck.export.picture.SvgWriter;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** A report as one page of HTML that needs nothing else, readable in print. */
public final class ReportPage {
    private static final String STYLE = """
            body{font:16px/1.5 Inter,'Segoe UI',sans-serif;max-width:960px;margin:2em auto;padding:0 1em;color:#1f2430}
            h1{margin-bottom:0;line-height:1.2}h2{margin-top:1.8em}h3{margin-bottom:.2em}
            .about{margin-top:.3em;color:#5b6275}
            .about span{display:inline-block;margin-right:1.5em}
            img{max-width:100%;display:block}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            td,th{border-bottom:1px solid #c9cedb;padding:.35em 1.6em .35em 0;text-align:left;vertical-align:top}
            th{font-weight:600;color:#5b6275}
            .number{text-align:right;white-space:nowrap}
            td:first-child{min-width:8em}td svg{margin-right:.5em}
            .notes{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:0}
            ul{margin-top:0}
            small{color:#5b6275;margin-left:.4em}
            pre{font:13px/1.45 'JetBrains Mono',monospace;background:#f6f7fb;padding:1em;white-space:pre-wrap;
            overflow-wrap:anywhere}
            @media print{@page{margin:18mm}body{margin:0;padding:0;max-width:none;font-size:11pt}h2,h3{break-after:avoid}
            img{break-inside:avoid;max-height:240mm}tr{break-inside:avoid}
            table{font-size:9pt}td,th{padding-right:1em}pre{background:none;padding:0;font-size:9pt}}
            """;

    private static final int MUTED = 0x5b6275;

    private final StringBuilder page = new StringBuilder();
    private final Report report;
    private final Texts texts;

    private ReportPage(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** The page, in UTF-8. */
    public static byte[] of(Report report, Texts texts) throws IOException {
        return new ReportPage(report.arranged(), texts).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() throws IOException {
        page.append(Html.head(texts.language().code(), report.title(), STYLE));
        element("h1", report.title());
        about(report.about());
        head("export.report.curves");
        image(CurvesPicture.of(report.runs(), texts.of("chart.iteration")), "export.report.curves");
        legend();
        head("export.report.takes");
        takes();
        report.runs().forEach(this::story);
        VectorPicture graph = report.graph();
        if (graph != null) {
            head("export.report.graph");
            image(graph, "export.report.graph");
        }
        head("export.report.program");
        element("pre", report.program());
        return page.append("</body></html>\n").toString();
    }

    private void head(String key) {
        element("h2", texts.of(key));
    }

    private void about(String text) {
        page.append("<p class=\"about\">").append(Html.escaped(text)).append("</p>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(Html.escaped(text)).append("</").append(name).append(">\n");
    }

    /** What the curves are of: only what is there. */
    private void legend() {
        List<Report.Run> runs = report.runs();
        int argb = runs.size() == 1 ? runs.getFirst().argb() : MUTED;
        page.append("<p class=\"about\">");
        entry("export.report.batches", stroke(argb, 9, CurvesPicture.PALE, List.of()));
        if (runs.stream().anyMatch(Report.Run::isMeasured)) {
            entry("export.report.train", stroke(argb, 2, 1, List.of()));
        }
        if (!runs.stream().allMatch(Report.Run::isMeasured)) {
            entry("export.report.mean", stroke(argb, 1.4, 1, List.of()));
        }
        if (runs.stream().anyMatch(Report.Run::isTested)) {
            entry("export.report.test", stroke(argb, 1.4, 1, PrintedDashes.tests(0)));
        }
        page.append("</p>\n");
    }

    private void entry(String key, String sample) {
        page.append("<span>").append(sample).append(' ').append(Html.escaped(texts.of(key))).append("</span>\n");
    }

    private void takes() {
        TakesTable table = new TakesTable(report.runs(), texts);
        page.append("<table><thead><tr><th>").append(Html.escaped(texts.of("takes.name")));
        table.columns().forEach(column -> cell("th", column, column.title()));
        page.append("</thead>"); // on every page that is printed
        for (int i = 0; i < report.runs().size(); i++) {
            Report.Run run = report.runs().get(i);
            page.append("\n<tr><td>").append(stroke(run.argb(), 2, 1, PrintedDashes.of(i)))
                    .append(Html.escaped(run.name()));
            if (run.page().pinned()) {
                page.append(" <small>").append(Html.escaped(texts.of("export.report.pinned"))).append("</small>");
            }
            table.columns().forEach(column -> cell("td", column, column.cell().apply(run)));
        }
        page.append("</table>\n");
        about(table.same());
    }

    private void cell(String element, TakesTable.Column column, String text) {
        page.append('<').append(element).append(column.number() ? " class=\"number\">" : ">")
                .append(Html.escaped(text));
    }

    /** A bit of a curve. */
    private static String stroke(int argb, double width, double opacity, List<Double> dashes) {
        return String.format(Locale.ROOT, "<svg width=\"32\" height=\"10\"><path d=\"M0 5H28\" stroke=\"#%06x\" "
                + "stroke-width=\"%s\" stroke-opacity=\"%s\" stroke-dasharray=\"%s\"/></svg>", argb & 0xffffff,
                Numbers.shortest(width), Numbers.shortest(opacity),
                String.join(" ", dashes.stream().map(Numbers::shortest).toList()));
    }

    /** What was written of a take, and changed on its way. */
    private void story(Report.Run run) {
        List<Change> seen = run.changes().stream()
                .filter(each -> !SettingWords.change(each.before(), each.after()).isEmpty()).toList();
        String notes = run.page().notes().strip();
        Repeats repeats = run.page().repeats();
        if (notes.isEmpty() && seen.isEmpty() && repeats == null) {
            return;
        }
        element("h3", run.name());
        if (!notes.isEmpty()) {
            page.append("<p class=\"notes\">").append(Html.escaped(notes)).append("</p>\n");
        }
        if (repeats != null) {
            element("p", texts.of(repeats.summary()));
        }
        if (!seen.isEmpty()) {
            page.append("<ul>\n");
            seen.forEach(each -> page.append("<li>").append(Html.escaped(texts.of(Message.of("export.report.change",
                    "iteration", each.iteration(), "what", SettingWords.change(each.before(), each.after())))))
                    .append('\n'));
            page.append("</ul>\n");
        }
    }

    private void image(VectorPicture plate, String key) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SvgWriter().write(plate, svg);
        page.append(Html.image("image/svg+xml", svg.toByteArray(), texts.of(key)));
    }
}
