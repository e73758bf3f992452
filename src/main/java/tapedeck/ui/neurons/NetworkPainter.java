package tapedeck.ui.neurons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.ui.neurons.NetworkLayout.Box;
import tapedeck.ui.neurons.NetworkLayout.Line;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Thumbnail;

/** Paints a network: its weights as lines, upon them its neurons, at the right its output. */
final class NetworkPainter {
    private static final double THINNEST = 0.5;
    private static final double THICKEST = 3.2;
    /** In a picture of this height. */
    private static final double USUAL_HEIGHT = 240;
    private static final double PALEST = 0.2;
    private static final double STRONGEST = 0.92;
    /** Where so many lines lie in one gap, the small ones are not drawn at all. */
    private static final int MANY = 200;
    private static final double LEAST_OF_MANY = 0.2;
    /** A smaller one would hardly be seen. */
    private static final double LEAST = 0.05;
    /** Rows of a batch that are told apart in a neuron. */
    private static final int STRIPES = 16;
    static final double UNIT_CORNER = 0.18;
    static final double MAP_CORNER = 0.05;

    private final Pen pen;
    private final NetworkDrawing drawing;
    private final NetworkLayout layout;
    private final NetworkColours colours;

    NetworkPainter(Pen pen, NetworkDrawing drawing, NetworkLayout layout) {
        this.pen = pen;
        this.drawing = drawing;
        this.layout = layout;
        colours = new NetworkColours(pen.palette(), drawing);
    }

    /** @param pointed what the pointer is over, or null */
    void paint(@Nullable NetworkPart pointed) {
        lines();
        if (pointed instanceof NetworkPart.Weight(int gap, int from, int to)) {
            curve(layout.line(gap, from, to, outputs(gap)), pen.palette().accent(), THICKEST);
        }
        for (int column = 0; column < layout.columns().size(); column++) {
            for (int unit = 0; unit < layout.columns().get(column).size(); unit++) {
                unit(column, unit);
            }
        }
        names();
        if (layout.map() != null && drawing.output() != null) {
            map(layout.map(), drawing.output());
        }
        if (pointed instanceof NetworkPart.Neuron(int column, int unit) && column < layout.columns().size()) {
            frame(layout.columns().get(column).get(unit), pen.palette().accent(), 2.5);
        }
    }

    private int outputs(int gap) {
        return drawing.weights().get(gap).shape().size(1);
    }

    /** A weight, and how large it is beside the largest of its gap, or of all. */
    private record Stroke(Line line, Color color, double share) {}

    private void lines() {
        double largest = drawing.weights().stream().mapToDouble(Thumbnail::scale).max().orElse(0);
        boolean backward = drawing.direction() == NetworkDrawing.Direction.BACKWARD;
        List<Stroke> strokes = new ArrayList<>();
        for (int gap = 0; gap < drawing.weights().size(); gap++) {
            NdArray weights = drawing.weights().get(gap);
            double scale = backward ? largest : Thumbnail.scale(weights);
            double least = weights.numel() > MANY ? LEAST_OF_MANY : LEAST;
            for (int from = 0; from < weights.shape().size(0); from++) {
                for (int to = 0; to < outputs(gap); to++) {
                    double value = weights.get(from, to);
                    double share = colours.share(value, scale);
                    if (share > least) {
                        strokes.add(new Stroke(layout.line(gap, from, to, outputs(gap)), colours.line(value, scale),
                                share));
                    }
                }
            }
        }
        strokes.sort(Comparator.comparingDouble(Stroke::share));
        double thick = Math.clamp(pen.height() / USUAL_HEIGHT, 0.5, 2);
        for (Stroke each : strokes) {
            curve(each.line, pen.faint(each.color, PALEST + (STRONGEST - PALEST) * each.share),
                    thick * (THINNEST + THICKEST * each.share));
        }
    }

    private void curve(Line line, Color color, double width) {
        GraphicsContext g = pen.g();
        pen.stroke(color, width);
        g.setLineCap(StrokeLineCap.ROUND);
        g.beginPath();
        g.moveTo(line.x1(), line.y1());
        g.bezierCurveTo(line.bend(), line.y1(), line.bend(), line.y2(), line.x2(), line.y2());
        g.stroke();
    }

    private void unit(int column, int unit) {
        Box box = layout.columns().get(column).get(unit);
        int[] argb = colours.unit(column, unit, STRIPES);
        boolean square = drawing.square() && argb.length > 1;
        image(argb, square ? (int) Math.round(Math.sqrt(argb.length)) : argb.length, box, square);
        frame(box, pen.palette().muted(), 1.25);
    }

    private void image(int[] argb, int across, Box box, boolean smooth) {
        int pixels = pixels(box);
        draw(MapImage.of(argb, across, pixels, UNIT_CORNER * pixels, smooth), box);
    }

    private int pixels(Box box) {
        return Math.max(1, (int) Math.round(box.side() * pen.scale()));
    }

    private void draw(Image image, Box box) {
        pen.g().drawImage(image, box.x(), box.y(), box.side(), box.side());
    }

    private void frame(Box box, Color color, double width) {
        frame(box, color, width, UNIT_CORNER);
    }

    private void frame(Box box, Color color, double width, double corner) {
        pen.stroke(color, width);
        double arc = 2 * corner * box.side();
        pen.g().strokeRoundRect(box.x(), box.y(), box.side(), box.side(), arc, arc);
    }

    private void names() {
        for (int i = 0; i < drawing.inputs().size(); i++) {
            Box box = layout.columns().getFirst().get(i);
            pen.words(drawing.inputs().get(i), box.x() - 0.6 * pen.em(), box.middle(), pen.palette().muted(),
                    TextAlignment.RIGHT);
        }
    }

    private void map(Box box, OutputMap map) {
        draw(colours.map(map, pixels(box), MAP_CORNER * pixels(box)), box);
        frame(box, pen.palette().muted(), 1.25, MAP_CORNER);
        int[] classes = map.classes();
        double r = Math.clamp(0.0146 * box.side(), 1.8, 6);
        for (int row = 0; row < map.rows().size(); row++) {
            double x = box.x() + box.side() * map.field().x().share(map.rows().inputs().get(row, 0));
            double y = box.y() + box.side() * (1 - map.field().y().share(map.rows().inputs().get(row, 1)));
            pen.g().setFill(Color.WHITE);
            pen.g().fillOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
            pen.g().setFill(colours.point(map, row, classes));
            pen.g().fillOval(x - r, y - r, 2 * r, 2 * r);
        }
    }
}
