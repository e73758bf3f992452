package tapedeck.export;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.Face;
import tapedeck.export.picture.Ink;
import tapedeck.export.picture.Plate;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/** What was done, as one page of HTML that needs nothing else: graph, curves, takes compared, program; readable in print. */
public final class ReportPage {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 300;
    private static final double LEFT = 70;
    private static final double FOOT = 24;
    private static final int INK = 0xff1f2430;
    private static final int LINE = 0xffc9cedb;
    private static final String STYLE = """
            body{font:16px/1.5 Inter,sans-serif;max-width:960px;margin:2em auto;padding:0 1em;color:#1f2430}
            img{max-width:100%}table{border-collapse:collapse}td,th{border-bottom:1px solid #c9cedb;padding:.3em .8em;text-align:left}
            pre{font:13px/1.4 'JetBrains Mono',monospace;background:#f6f7fb;padding:1em;white-space:pre-wrap}
            @media print{body{margin:0;max-width:none}h2{break-after:avoid}img,tr{break-inside:avoid}pre{background:none;padding:0}}
            """;

    /**
     * One take.
     *
     * @param argb of its curve
     * @param losses of its batches
     * @param testAccuracy NaN where there is none
     */
    public record Run(String name, int argb, Settings settings, Series.View losses, double testAccuracy) {}

    private ReportPage() {}

    /**
     * The page.
     *
     * @param graph with its own title and caption
     * @param program its script, or why there is none
     */
    public static byte[] of(String title, Plate graph, List<Run> runs, String program, Texts texts)
            throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
        page.append(texts.language().code()).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title)).append("</title><style>\n").append(STYLE).append("</style></head><body>\n<h1>")
                .append(escaped(title)).append("</h1>\n");
        head(page, texts.of("export.report.curves"));
        image(page, curves(runs), texts.of("export.report.curves"));
        head(page, texts.of("export.report.takes"));
        page.append("<table><tr>");
        for (String column : List.of("takes.name", "takes.rate", "takes.seed", "takes.iterations", "takes.last-loss",
                "takes.test-accuracy")) {
            page.append("<th>").append(escaped(texts.of(column)));
        }
        runs.forEach(run -> row(page, run));
        page.append("</table>\n");
        head(page, texts.of("export.report.graph"));
        image(page, graph, texts.of("export.report.graph"));
        head(page, texts.of("export.report.program"));
        page.append("<pre>").append(escaped(program)).append("</pre>\n</body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void head(StringBuilder page, String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    private static void row(StringBuilder page, Run run) {
        page.append("\n<tr>");
        for (String cell : List.of(run.name, Numbers.of(run.settings.hyperparameters().learningRate(), 4),
                String.valueOf(run.settings.seed()), Numbers.count(run.losses.appended()),
                run.losses.size() == 0 ? "–" : Numbers.of(run.losses.last(run.losses.size() - 1), 4),
                Double.isNaN(run.testAccuracy) ? "–" : Numbers.of(run.testAccuracy, 3))) {
            page.append("<td>").append(escaped(cell));
        }
    }

    private static void image(StringBuilder page, Plate plate, String said) throws IOException {
        page.append("<img alt=\"").append(escaped(said)).append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(Plates.write(plate, Format.SVG, 1))).append("\">\n");
    }

    /** The losses of the batches, on a logarithmic scale where all are positive. */
    private static Plate curves(List<Run> runs) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        long longest = 1;
        for (Run run : runs) {
            longest = Math.max(longest, run.losses.appended());
            for (int i = 0; i < run.losses.size(); i++) {
                double loss = run.losses.last(i);
                low = Double.isFinite(loss) ? Math.min(low, loss) : low;
                high = Double.isFinite(loss) ? Math.max(high, loss) : high;
            }
        }
        List<Ink> marks = new ArrayList<>();
        marks.add(
                new Ink.Block(LEFT, 8, WIDTH - LEFT - 8, HEIGHT - FOOT - 8, 0, 0, new Edge(LINE, 1, List.of(), false)));
        if (low <= high) {
            boolean logarithmic = low > 0;
            double from = logarithmic ? Math.log(low) : low;
            double range = Math.max(1e-12, (logarithmic ? Math.log(high) : high) - from);
            for (Run run : runs) {
                Path2D line = new Path2D.Double();
                for (int i = 0; i < run.losses.size(); i++) {
                    double loss = run.losses.last(i);
                    if (Double.isFinite(loss)) {
                        double x = LEFT + (WIDTH - LEFT - 8) * (i + 1) * run.losses.stride() / longest;
                        double y = HEIGHT - FOOT
                                - (HEIGHT - FOOT - 8) * ((logarithmic ? Math.log(loss) : loss) - from) / range;
                        if (line.getCurrentPoint() == null) {
                            line.moveTo(x, y);
                        } else {
                            line.lineTo(x, y);
                        }
                    }
                }
                marks.add(new Ink.Trace(line, 0, new Edge(run.argb, 1.5, List.of(), true)));
            }
            label(marks, Numbers.of(high, 3), 0, 20);
            label(marks, Numbers.of(low, 3), 0, HEIGHT - FOOT);
            label(marks, Numbers.count(longest), WIDTH - 60, HEIGHT - 6);
        }
        return new Plate(WIDTH, HEIGHT, 0xffffffff, marks);
    }

    private static void label(List<Ink> marks, String text, double x, double y) {
        marks.add(new Ink.Letters(text, x, y, text.length() * 7.2, Face.MONO, 12, INK));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
