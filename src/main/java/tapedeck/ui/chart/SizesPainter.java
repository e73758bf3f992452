package tapedeck.ui.chart;

import javafx.scene.text.TextAlignment;
import tapedeck.text.Numbers;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.Measure;
import tapedeck.view.chart.SizesModel;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.AxisPainter;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;

/** Draws what {@link SizesModel} has placed. */
final class SizesPainter {
    private static final double STRONG = 1.8;
    private static final double OTHER = 1.2;
    private static final double EM = 13;
    /** The width of a letter, in em. */
    private static final double LETTER = 0.5;

    private final LiveTexts words;
    private final SizesModel model;

    SizesPainter(LiveTexts words, SizesModel model) {
        this.words = words;
        this.model = model;
    }

    void paint(Pen pen, ChartData data) {
        if (model.isEmpty()) {
            pen.words(words.of("chart.sizes.soon"), pen.width() / 2, pen.height() / 2, pen.palette().muted(),
                    TextAlignment.CENTER);
            return;
        }
        names(pen);
        for (Measure measure : Measure.values()) {
            row(pen, data, measure);
        }
        iterations(pen);
    }

    private void names(Pen pen) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < model.layers().size(); i++) {
            Axis x = model.x(i);
            String name = layer(i);
            if (x.from() > free) {
                double room = x.to() - x.from();
                String cut = cut(name, room / (LETTER * pen.em()));
                if (!cut.isEmpty()) {
                    pen.words(cut, x.from(), 0.7 * pen.em(), pen.palette().text(), TextAlignment.LEFT);
                    free = x.from() + cut.length() * LETTER * pen.em();
                }
            }
        }
        if (model.hidden() > 0) {
            pen.words(words.of("chart.sizes.more", "n", model.hidden()), model.x(model.layers().size() - 1).to(),
                    0.7 * pen.em(), pen.palette().muted(), TextAlignment.RIGHT);
        }
    }

    /** Returns what the layer of a column is called. */
    String layer(int index) {
        String name = model.layers().get(index);
        return Character.isDigit(name.charAt(0)) ? words.of("step.layer", "name", name) : name;
    }

    /** Of a path the end tells more. */
    private static String cut(String name, double letters) {
        return name.length() <= letters
                ? name
                : letters < 3 ? "" : "…" + name.substring(name.length() - (int) letters + 1);
    }

    private void row(Pen pen, ChartData data, Measure measure) {
        Axis y = model.y(measure);
        double first = model.x(0).from();
        double end = model.x(model.layers().size() - 1).to();
        String title = words.of(measure.title());
        boolean fits = title.length() * LETTER * pen.em() < end - first;
        pen.words(fits ? title : words.of(measure.brief()), first, y.to() - 0.65 * pen.em(), pen.palette().muted(),
                TextAlignment.LEFT);
        if (model.lacks(measure)) {
            pen.words(words.of("chart.sizes.none"), first, (y.from() + y.to()) / 2, pen.palette().muted(),
                    TextAlignment.LEFT);
            return;
        }
        for (int i = 0; i < model.layers().size(); i++) {
            Axis x = model.x(i);
            pen.stroke(pen.palette().line(), pen.hairline());
            pen.g().strokeRect(pen.crisp(x.from()), pen.crisp(y.to()), Math.floor(x.to() - x.from()),
                    Math.floor(y.from() - y.to()));
            if (i == 0) {
                AxisPainter.left(pen, y, x.from(), end);
            }
            if (measure == Measure.UPDATE) {
                pen.stroke(pen.palette().muted(), pen.hairline(), 0.3 * pen.em(), 0.3 * pen.em());
                pen.horizontal(x.from(), x.to(), y.at(Measure.USUAL));
                pen.g().setLineDashes();
            }
        }
        for (int i = 0; i < model.layers().size(); i++) {
            lines(pen, data, i, measure, y);
        }
    }

    private void lines(Pen pen, ChartData data, int layer, Measure measure, Axis y) {
        LinePlot.Builder plot = LinePlot.on(model.x(layer), y);
        for (SizesModel.Line each : model.lines(data, layer, measure)) {
            PlotColour colour = PlotColour.curve(each.take().colour());
            plot.line(LinePlot.Stroke.of(each.strong() ? colour : colour.faint(0.8),
                    (each.strong() ? STRONG : OTHER) * Math.max(1, pen.em() / EM)),
                    each.at().stream().mapToDouble(at -> at).toArray(),
                    each.values().stream().mapToDouble(value -> value).toArray());
        }
        plot.build().drawItems(pen);
    }

    /** Under each column where there is room for its end; else under the first only. */
    private void iterations(Pen pen) {
        String last = Numbers.count((long) model.x(0).high());
        double middle = model.y(Measure.SPREAD).from() + 0.85 * pen.em();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < model.layers().size(); i++) {
            Axis x = model.x(i);
            double wide = last.length() * pen.digit();
            if (x.to() - wide > free + pen.em()) {
                pen.number(last, x.to(), middle, pen.palette().muted(), TextAlignment.RIGHT);
                free = x.to();
            }
            if (i == 0 && x.to() - wide > x.from() + 2 * pen.digit()) {
                pen.number("0", x.from(), middle, pen.palette().muted(), TextAlignment.LEFT);
                String title = words.of("chart.iteration");
                if (x.to() - x.from() > wide + (4 + title.length()) * pen.digit()) {
                    pen.words(title, x.from() + 2 * pen.digit(), middle, pen.palette().muted(), TextAlignment.LEFT);
                }
            }
        }
    }
}
