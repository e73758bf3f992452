package tapedeck.ui.chart;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import tapedeck.tape.PixelColumns;
import tapedeck.view.chart.BatchLossColumns;
import tapedeck.view.chart.ChartModel;
import tapedeck.view.chart.Curve;
import tapedeck.view.chart.EndLabel;
import tapedeck.view.chart.Frame;

/** The place of a reading's card: beside the pointer, where it hides nothing of a curve; else where it hides least. */
final class ReadingCardPlace {
    /** Heights that are tried between the top of the plot and its bottom. */
    private static final int STEPS = 6;
    private static final int NAME = 50;

    private ReadingCardPlace() {}

    /**
     * Returns the upper left corner.
     *
     * @param pointer the pixel that is read
     * @param size of the card
     * @param gap between both, in pixels
     */
    static Point2D of(double pointer, Dimension2D size, double gap, ChartModel model) {
        Frame frame = model.frame();
        double most = Math.max(frame.left(), frame.width() - gap / 2 - size.getWidth()); // beside the plot, too
        double lowest = Math.max(frame.top(), frame.bottom() - size.getHeight());
        Bounds best = DoubleStream
                .of(pointer + gap, pointer - gap - size.getWidth(), frame.right() - size.getWidth(), most,
                        frame.left() + gap)
                .filter(x -> x >= 0 && x <= most)
                .filter(x -> x > pointer || x + size.getWidth() < pointer).boxed()
                .flatMap(x -> heights(frame.top() + gap / 2, lowest)
                        .mapToObj(y -> new BoundingBox(x, y, size.getWidth(), size.getHeight())))
                .map(Bounds.class::cast).min(Comparator.comparingInt(box -> hidden(box, model)))
                .orElseGet(() -> new BoundingBox(Math.clamp(pointer + gap, 0, Math.max(0, most)), frame.top(), 0, 0));
        return new Point2D(best.getMinX(), best.getMinY());
    }

    private static DoubleStream heights(double top, double lowest) {
        return Stream.iterate(0, i -> i <= STEPS, i -> i + 1)
                .mapToDouble(i -> Math.rint(top + Math.max(0, lowest - top) * i / STEPS));
    }

    /** How many points of curves lie in the box, of batches in each column; a name counts as many. */
    private static int hidden(Bounds box, ChartModel model) {
        Frame frame = model.frame();
        int hidden = 0;
        for (EndLabel label : model.labels()) {
            boolean covered = crosses(box, frame.right(), frame.width(), label.y() - frame.em() / 2,
                    label.y() + frame.em() / 2);
            hidden += covered ? NAME : 0;
        }
        for (Curve curve : model.curves()) {
            for (int i = curve.first(model.x().low()); i < curve.last(model.x().high()); i++) {
                double from = model.x().anywhere(curve.at()[i]);
                double to = i + 1 < curve.at().length ? model.x().anywhere(curve.at()[i + 1]) : from;
                double y = model.y().beyond(curve.values()[i]);
                double next = i + 1 < curve.at().length ? model.y().beyond(curve.values()[i + 1]) : y;
                hidden += crosses(box, from, to, Math.min(y, next), Math.max(y, next)) ? 1 : 0;
            }
        }
        BatchLossColumns batches = model.batches();
        PixelColumns columns = batches.columns();
        for (int i = 0; i < columns.size(); i++) {
            double x = columns.has(i) ? batches.pixel(i) : Double.NaN;
            hidden += columns.has(i) && crosses(box, x, x, model.y().beyond(columns.max(i)),
                    model.y().beyond(columns.min(i))) ? 1 : 0;
        }
        return hidden;
    }

    /** Returns whether anything of a piece from left to right, from its top to its bottom, may lie in the box. */
    private static boolean crosses(Bounds box, double left, double right, double top, double bottom) {
        return right >= box.getMinX() && left <= box.getMaxX() && bottom >= box.getMinY() && top <= box.getMaxY();
    }
}
