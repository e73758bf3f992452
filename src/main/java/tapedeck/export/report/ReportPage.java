package tapedeck.export.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tapedeck.deck.takes.Repeats;
import tapedeck.export.picture.Plate;
import tapedeck.export.picture.SvgWriter;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** A report as one page of HTML that needs nothing else, readable in print. */
public final class ReportPage {
    private static final String NONE = "–";
    private static final String STYLE = """
            body{font:16px/1.5 Inter,'Segoe UI',sans-serif;max-width:960px;margin:2em auto;padding:0 1em;color:#1f2430}
            h1{margin-bottom:0;line-height:1.2}h2{margin-top:1.8em}h3{margin-bottom:.2em}
            .about{margin-top:.3em;color:#5b6275}
            img{max-width:100%;display:block}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            td,th{border-bottom:1px solid #c9cedb;padding:.35em 1.6em .35em 0;text-align:left;vertical-align:top}
            th{font-weight:600;color:#5b6275}
            .notes{white-space:pre-wrap;overflow-wrap:anywhere;margin-top:0}
            ul{margin-top:0}
            small{color:#5b6275;margin-left:.4em}
            pre{font:13px/1.45 'JetBrains Mono',monospace;background:#f6f7fb;padding:1em;white-space:pre-wrap;
            overflow-wrap:anywhere}
            @media print{@page{margin:18mm}body{margin:0;padding:0;max-width:none;font-size:11pt}h2,h3{break-after:avoid}
            img{break-inside:avoid;max-height:240mm}tr{break-inside:avoid}pre{background:none;padding:0;font-size:9pt}}
            """;

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
        page.append("<!DOCTYPE html>\n<html lang=\"").append(texts.language().code())
                .append("\"><head><meta charset=\"utf-8\"><title>").append(escaped(report.title()))
                .append("</title><style>\n").append(STYLE).append("</style></head><body>\n");
        element("h1", report.title());
        about(report.about());
        head("export.report.curves");
        image(CurvesPicture.of(report.runs()), "export.report.curves");
        about(texts.of("export.report.losses"));
        head("export.report.takes");
        takes();
        report.runs().forEach(this::story);
        Plate graph = report.graph();
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
        page.append("<p class=\"about\">").append(escaped(text)).append("</p>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    /** What they were started with, as far as it differs or is the rate; and how far they came. */
    private void takes() {
        List<Map<String, String>> settings = report.runs().stream().map(ReportPage::settings).toList();
        List<String> columns = new LinkedHashSet<>(settings.stream().flatMap(each -> each.keySet().stream()).toList())
                .stream().filter(name -> name.equals("lr") || settings.stream()
                        .map(each -> SettingWords.shown(each, name)).distinct().count() > 1)
                .toList();
        boolean isTested = report.runs().stream().anyMatch(run -> !Double.isNaN(run.last().testAccuracy()));
        boolean isGrouped = report.runs().stream().anyMatch(run -> !run.page().group().isEmpty());
        boolean isRepeated = report.runs().stream().anyMatch(run -> run.page().repeats() != null);
        List<String> titles = new ArrayList<>(List.of(texts.of("takes.name")));
        if (isGrouped) {
            titles.add(texts.of("takes.group"));
        }
        titles.addAll(columns);
        Stream.of("takes.seed", "takes.iterations", "takes.last-loss").map(texts::of).forEach(titles::add);
        if (isTested) {
            titles.add(texts.of("takes.test-accuracy"));
        }
        if (isRepeated) {
            titles.add(texts.of("takes.repeats"));
        }
        page.append("<table><tr>");
        titles.forEach(title -> page.append("<th>").append(escaped(title)));
        for (int i = 0; i < report.runs().size(); i++) {
            Report.Run run = report.runs().get(i);
            page.append("\n<tr><td>").append(sample(run, CurvesPicture.dashes(i))).append(escaped(run.name()));
            if (run.page().pinned()) {
                page.append(" <small>").append(escaped(texts.of("export.report.pinned"))).append("</small>");
            }
            if (isGrouped) {
                cell(run.page().group());
            }
            Map<String, String> set = settings.get(i);
            columns.forEach(name -> cell(SettingWords.shown(set, name)));
            cell(run.seeded() ? String.valueOf(run.settings().seed()) : NONE);
            cell(Numbers.count(run.losses().appended()));
            Metrics.Scores last = run.last();
            cell(number(Double.isNaN(last.trainLoss()) && run.losses().size() > 0
                    ? run.losses().last(run.losses().size() - 1)
                    : last.trainLoss(), 4));
            if (isTested) {
                cell(number(last.testAccuracy(), 3));
            }
            if (isRepeated) {
                Repeats repeats = run.page().repeats();
                cell(repeats == null ? NONE : repeats.loss().shown());
            }
        }
        page.append("</table>\n");
    }

    /** A bit of its curve. */
    private static String sample(Report.Run run, List<Double> dashes) {
        return String.format(Locale.ROOT, "<svg width=\"32\" height=\"10\"><path d=\"M0 5H28\" stroke=\"#%06x\" "
                + "stroke-width=\"2\" stroke-dasharray=\"%s\"/></svg>", run.argb() & 0xffffff,
                String.join(" ", dashes.stream().map(Numbers::shortest).toList()));
    }

    /** And what it was made of. */
    private static Map<String, String> settings(Report.Run run) {
        SequencedMap<String, String> all = new LinkedHashMap<>(run.made());
        all.putAll(SettingWords.of(run.settings().hyperparameters()));
        return all;
    }

    private static String number(double value, int digits) {
        return Double.isNaN(value) ? NONE : Numbers.of(value, digits);
    }

    private void cell(String text) {
        page.append("<td>").append(escaped(text));
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
            page.append("<p class=\"notes\">").append(escaped(notes)).append("</p>\n");
        }
        if (repeats != null) {
            element("p", texts.of(repeats.told()));
        }
        if (!seen.isEmpty()) {
            page.append("<ul>\n");
            seen.forEach(each -> page.append("<li>").append(escaped(texts.of(Message.of("export.report.change",
                    "iteration", each.iteration(), "what", SettingWords.change(each.before(), each.after())))))
                    .append('\n'));
            page.append("</ul>\n");
        }
    }

    private void image(Plate plate, String key) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SvgWriter().write(plate, svg);
        page.append("<img alt=\"").append(escaped(texts.of(key))).append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(svg.toByteArray())).append("\">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
