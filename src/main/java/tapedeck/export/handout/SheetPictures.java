package tapedeck.export.handout;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.Edge;
import tapedeck.export.picture.VectorPen;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.play.CurveAxes;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.Regions;
import tapedeck.view.plot.LinePlot;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen;

/** Pictures of a sheet besides its graphs, in pixels as wide as {@link #POINTS}. */
final class SheetPictures {
    /** Points a pixel. */
    static final double POINTS = 0.75;
    private static final double WIDE = PaperPages.WIDTH / POINTS;
    private static final double SQUARE = 5 / 25.4 * 72 / POINTS;
    /** The columns of squares where an answer is written, two rows high. */
    private static final int ANSWER = 8;
    private static final double CURVE_HEIGHT = 70;
    /** For what an axis is, above a curve's frame or below it. */
    private static final double NAMED = 13;
    private static final double AXIS = 19 / 25.4 * 72 / POINTS;
    private static final double GAP = 14;
    private static final double MARK = 30;
    private static final double BOX = 12;
    private static final double MARGIN = 3;
    private static final double LETTERS = 12.5;
    private static final PlotPen.TextStyle SMALL = new PlotPen.TextStyle(false, false, 0.86);
    private static final PlotPen.TextStyle PLAIN = new PlotPen.TextStyle(false, false, 1);
    private static final PlotPen.TextStyle BOLD = new PlotPen.TextStyle(false, true, 1);
    private static final int INK = 0xff1f2430;
    private static final int GREY = 0xff8b93a7;
    private static final Edge THIN = new Edge(0xffa4abbb, 0.6, List.of(), false);
    private static final Edge FRAME = new Edge(GREY, 1, List.of(), false);
    private static final int WHITE = 0xffffffff;
    /** The grounds of the classes: light and dark when printed without colours, too. */
    private static final int[] GROUNDS = {0xb9c6ea, 0xfbf1e2, 0xd9d9d9};
    private static final double REGIONS = 128;
    private static final double DOT = 2.2;
    private static final Edge DOT_EDGE = new Edge(INK, 0.8, List.of(), false);
    private static final Edge LINE = new Edge(INK, 1.2, List.of(), false);

    private SheetPictures() {}

    /** Squares of five millimetres to calculate on, with a place for the answer in the corner if that has a name. */
    static VectorPicture squares(int rows, String answer) {
        int columns = (int) (WIDE / SQUARE);
        List<DrawOp> marks = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            marks.add(stroke(THIN, 1 + i * SQUARE, 1, 1 + i * SQUARE, 1 + rows * SQUARE));
        }
        for (int i = 0; i <= rows; i++) {
            marks.add(stroke(THIN, 1, 1 + i * SQUARE, 1 + columns * SQUARE, 1 + i * SQUARE));
        }
        VectorPen pen = new VectorPen(LETTERS, WIDE, rows * SQUARE + 2);
        if (!answer.isEmpty()) {
            double left = 1 + (columns - ANSWER) * SQUARE;
            marks.add(new DrawOp.Block(left, 1, ANSWER * SQUARE, 2 * SQUARE, 0, WHITE, LINE));
            pen.text(answer, left + MARGIN, 2 + LETTERS / 2, PlotColour.TEXT,
                    PlotPen.Align.LEFT, SMALL);
        }
        return pen.picture(marks.toArray(DrawOp[]::new));
    }

    /** Axes with nothing between them, three centimetres high. */
    static VectorPicture axes(HandoutSheet.Item.Axes axes) {
        double height = AXIS + LETTERS * 2.9;
        double right = WIDE / 2;
        double floor = height - LETTERS * 1.5;
        double top = LETTERS * 1.4;
        VectorPen pen = new VectorPen(LETTERS, WIDE, height);
        pen.text(axes.up(), 0, LETTERS / 2, PlotColour.TEXT, PlotPen.Align.LEFT, PLAIN);
        pen.text(axes.across(), right, height - LETTERS / 2, PlotColour.TEXT, PlotPen.Align.RIGHT, PLAIN);
        return pen.picture(stroke(LINE, 4, top, 4, floor), stroke(LINE, 4, floor, right, floor),
                stroke(LINE, right - 6, floor - 3, right, floor), stroke(LINE, right - 6, floor + 3, right, floor),
                stroke(LINE, 1, top + 6, 4, top), stroke(LINE, 7, top + 6, 4, top));
    }

    /** The curves of a question beside each other, each with its box and its letter. */
    static VectorPicture curves(HandoutSheet.Item.Curves curves) {
        List<Handout.Option> options = curves.options();
        double wide = (WIDE - (options.size() - 1) * GAP) / options.size();
        List<DrawOp> marks = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            marks.add(new DrawOp.Cutout(i * (wide + GAP), 0, wide, CURVE_HEIGHT + 2 * NAMED,
                    curve(options.get(i), wide, curves)));
        }
        return new VectorPicture(WIDE, CURVE_HEIGHT + 2 * NAMED, 0, marks);
    }

    private static List<DrawOp> curve(Handout.Option option, double wide, HandoutSheet.Item.Curves named) {
        double floor = NAMED + CURVE_HEIGHT;
        VectorPen pen = new VectorPen(LETTERS, wide, floor + NAMED);
        pen.text(named.up(), MARK, NAMED / 2, PlotColour.TEXT, PlotPen.Align.LEFT, SMALL);
        pen.text(named.across(), wide, floor + NAMED / 2, PlotColour.TEXT, PlotPen.Align.RIGHT, SMALL);
        pen.text(option.mark(), 2, NAMED + BOX + 1.2 * LETTERS, PlotColour.TEXT, PlotPen.Align.LEFT, BOLD);
        Handout.Curve curve = option.curve();
        if (curve != null) {
            curve.axes().line(curve.losses(), LinePlot.Stroke.of(PlotColour.TEXT, 1.8),
                    new CurveAxes.Span(MARK + MARGIN, wide - MARGIN - 1),
                    new CurveAxes.Span(floor - MARGIN, NAMED + MARGIN)).draw(pen);
        }
        return pen.picture(new DrawOp.Block(1, NAMED + 3, BOX, BOX, 0, 0, LINE),
                new DrawOp.Block(MARK - 0.5, NAMED + 0.5, wide - MARK, CURVE_HEIGHT - 1, 3, 0, FRAME)).marks();
    }

    /** A square of two greys for what is said where, with a mark for each row: full, hollow, a cross. */
    static VectorPicture regions(Regions regions) {
        int cells = regions.cells();
        BufferedImage said = new BufferedImage(cells, cells, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < cells * cells; i++) {
            said.setRGB(i % cells, i / cells, GROUNDS[Math.floorMod(regions.said().get(i), GROUNDS.length)]);
        }
        List<DrawOp> marks = new ArrayList<>();
        marks.add(new DrawOp.Raster(1, 1, REGIONS, REGIONS, said));
        for (Regions.Row row : regions.rows()) {
            double x = 1 + row.x() * REGIONS;
            double y = 1 + row.y() * REGIONS;
            marks.add(row.of() < 2
                    ? new DrawOp.Trace(new Path2D.Double(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT)),
                            row.of() == 0 ? INK : WHITE, DOT_EDGE)
                    : stroke(DOT_EDGE, x - DOT, y - DOT, x + DOT, y + DOT));
        }
        marks.add(new DrawOp.Block(0.5, 0.5, REGIONS + 1, REGIONS + 1, 0, 0, FRAME));
        return new VectorPicture(REGIONS + 2, REGIONS + 2, 0, marks);
    }

    private static DrawOp stroke(Edge pen, double fromX, double fromY, double toX, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
        return new DrawOp.Trace(path, 0, pen);
    }
}
