package tapedeck.classroom;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tapedeck.export.report.Html;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** The answers of a class as a page of HTML that needs nothing else: each question with its votes. Of persons it says nothing. */
final class ResultsPage {
    private static final String STYLE = """
            body{font:17px/1.5 Inter,'Segoe UI',sans-serif;max-width:820px;margin:2em auto;padding:0 1em;color:#1f2430}
            h1{margin-bottom:0}h2{margin:2em 0 .6em;font-size:1.25em;break-after:avoid}
            p{margin:.2em 0;color:#5b6275}
            table{border-collapse:collapse;width:100%;break-inside:avoid}
            td{padding:.2em .8em .2em 0;vertical-align:middle}
            td:first-child{width:34%;padding-left:.5em}.bars{width:66%}
            .bar{display:flex;align-items:center;gap:.5em;font-variant-numeric:tabular-nums}
            .bar i{height:1em;background:#4a57d4;border-radius:3px}
            .bar.first i{height:.55em;background:#b9c0f0}.bar.first{font-size:.8em;color:#5b6275}
            .right{background:#e1f0e6}.right .bar:last-child i{background:#2d7d4d}
            svg{width:100%;height:15em;border:1px solid #c9cedb;border-radius:8px;overflow:hidden}
            polyline{fill:none;stroke:#4a57d4;stroke-width:1.5;opacity:.3;vector-effect:non-scaling-stroke}
            polyline.real{stroke:#2d7d4d;stroke-width:4;opacity:1}polyline.near{stroke-width:3;opacity:1}
            @media print{@page{margin:18mm}body{margin:0;padding:0;font-size:11pt}}
            """;

    private final Texts texts;
    private final StringBuilder page = new StringBuilder();

    private ResultsPage(Texts texts) {
        this.texts = texts;
    }

    static String of(ClassResults results, Texts texts) {
        return new ResultsPage(texts).write(results);
    }

    private String write(ClassResults results) {
        page.append(Html.head(texts.language().code(), texts.of("classroom.results.title"), STYLE));
        element("h1", texts.of("classroom.results.title"));
        if (results.questions().isEmpty()) {
            element("p", texts.of("classroom.results.none"));
        }
        results.questions().forEach(this::question);
        return page.append("</body></html>\n").toString();
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(Html.escaped(text)).append("</").append(name).append(">\n");
    }

    private void question(ClassResults.Asked asked) {
        element("h2", asked.number() + ". " + asked.question().prompt().words(texts.language()));
        element("p", asked.rounds().stream().map(round -> texts.of("classroom.results.answers", "count", round.size()))
                .collect(Collectors.joining(" · ")));
        switch (asked.solution()) {
            case Solution.Value(double number, _, _, _) ->
                element("p", texts.of("classroom.phone.answer", "answer", Numbers.shortest(number)));
            case Solution.Tried tried -> tried.best().ifPresent(best -> element("p", texts.of(best)));
            case null, default -> {
                // the votes say it
            }
        }
        if (asked.question() instanceof ClassQuestion.Draw draw) {
            curves(draw, asked);
        } else {
            bars(asked);
        }
    }

    private void bars(ClassResults.Asked asked) {
        List<Histogram> rounds = asked.histograms();
        int most = Math.max(1, rounds.stream().mapToInt(Histogram::greatest).max().orElse(0));
        page.append("<table>\n");
        for (String key : rounds.stream().flatMap(each -> each.bars().stream()).map(Histogram.Bar::key).distinct()
                .toList()) {
            boolean isRight = rounds.stream().anyMatch(each -> each.isRight(key));
            page.append(isRight ? "<tr class=\"right\"><td>" : "<tr><td>")
                    .append(Html.escaped(name(asked.question(), key)))
                    .append(isRight ? " ✓</td><td class=\"bars\">" : "</td><td class=\"bars\">");
            for (Histogram each : rounds) {
                int count = each.count(key);
                page.append(String.format(Locale.ROOT,
                        "<div class=\"bar%s\"><i style=\"width:%d%%\"></i>%d</div>",
                        each.round() < rounds.size() ? " first" : "", 90 * count / most, count));
            }
            page.append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private String name(ClassQuestion question, String key) {
        return question instanceof ClassQuestion.Choose choose
                ? choose.options().stream().filter(each -> each.key().equals(key))
                        .map(each -> each.text().words(texts.language())).findFirst().orElse(key)
                : key;
    }

    private void curves(ClassQuestion.Draw draw, ClassResults.Asked asked) {
        page.append("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">\n");
        Solution.Course course = asked.solution() instanceof Solution.Course came ? came : null;
        for (Vote each : asked.rounds().getLast()) {
            if (each.answer() instanceof Answer.Drawn drawn) {
                line(drawn.heights(), drawn.heights().size(), course != null && course.isNear(drawn) ? "near" : "");
            }
        }
        if (course != null) {
            line(course.heights(), course.places(), "real");
        }
        page.append("</svg>\n");
        element("p", texts.of(Message.of("classroom.results.axes", "iterations", draw.iterations(), "top",
                Numbers.of(draw.top(), Solution.DIGITS))));
    }

    private void line(List<Double> heights, int places, String kind) {
        page.append("<polyline class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < heights.size(); i++) {
            page.append(String.format(Locale.ROOT, "%.2f,%.2f ", 100.0 * i / Math.max(1, places - 1),
                    100 * (1 - heights.get(i))));
        }
        page.append("\"/>\n");
    }
}
