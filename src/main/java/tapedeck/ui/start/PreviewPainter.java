package tapedeck.ui.start;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import tapedeck.array.NdArray;
import tapedeck.programs.Preview;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Thumbnail;
import tapedeck.view.plot.PlotColour;

/** Paints what a program learns from. */
final class PreviewPainter {
    /** Shares of the picture's size. */
    private static final double MARGIN = 0.12;
    private static final double POINT = 0.07;
    private static final double CORNER = 0.05;
    /** The cells of a sequence, each way. */
    private static final int CELLS = 5;
    private static final double CELL = 0.88;
    private static final double SOFT = 0.5;
    private static final double DASH = 0.08;
    /** The width of a plane's image, whose cells are whole pixels: hardly any screen enlarges it. */
    private static final int PIXELS = 192;

    private PreviewPainter() {}

    /** Paints the ghost of what is worked out still. */
    static void paintNone(Pen pen) {
        double size = (1 - 2 * MARGIN) * Math.min(pen.width(), pen.height());
        pen.stroke(pen.palette().line(), pen.hairline());
        pen.g().setLineDashes(DASH * size, DASH * size);
        pen.g().strokeRoundRect((pen.width() - size) / 2, (pen.height() - size) / 2, size, size, 0.2 * size,
                0.2 * size);
        pen.g().setLineDashes();
    }

    static void paint(Preview preview, Pen pen) {
        double size = (1 - 2 * MARGIN) * Math.min(pen.width(), pen.height());
        double x = (pen.width() - size) / 2;
        double y = (pen.height() - size) / 2;
        switch (preview) {
            case Preview.Points(List<Preview.Point> points) -> points.forEach(each -> pen.dot(x + each.x() * size,
                    y + (1 - each.y()) * size, POINT * pen.height(), Colours.ofClass(pen.palette(), each.type())));
            case Preview.Plane(NdArray shares) -> {
                Image image = Thumbnail.of(shares, 1, pen.palette(), PIXELS, PIXELS).image(PIXELS, PIXELS);
                pen.g().drawImage(image, x, y, size, size);
            }
            case Preview.Pixels(NdArray shares) -> {
                int side = shares.shape().size(0);
                double cell = size / side;
                for (int i = 0; i < side * side; i++) {
                    int row = i / side;
                    int column = i % side;
                    double left = pen.crisp(x + column * cell);
                    double top = pen.crisp(y + row * cell);
                    pen.colour(PlotColour.TEXT.faint(shares.get(row, column)));
                    pen.box(left, top, pen.crisp(x + (column + 1) * cell) - left,
                            pen.crisp(y + (row + 1) * cell) - top);
                }
            }
            case Preview.Sequence(List<Integer> classes, int neutral) -> {
                double cell = size / (CELLS - 1 + CELL);
                for (int i = 0; i < Math.min(CELLS * CELLS, classes.size()); i++) {
                    Color colour = classes.get(i) == neutral
                            ? pen.palette().line()
                            : Colours.ofClass(pen.palette(), classes.get(i) - 1);
                    int line = i / CELLS;
                    pen.g().setFill(pen.faint(colour, SOFT));
                    pen.g().fillRoundRect(x + i % CELLS * cell, y + line * cell, CELL * cell, CELL * cell,
                            CORNER * size, CORNER * size);
                }
            }
        }
    }
}
