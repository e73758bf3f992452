package tapedeck.ui.predictions;

import java.util.List;
import java.util.Objects;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import tapedeck.data.Task;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.program.Field;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;
import tapedeck.view.plot.Axis;
import tapedeck.view.plot.LinePlot;

/** The square of two inputs in the colours of what is predicted there, and the rows upon it. */
final class RegionsPainter {
    private static final double FAINTEST = 0.08;
    private static final double SUREST = 0.34;
    private static final int STRIPE = 6;

    /** Room for numbers, in widths of the font. */
    private static final double LEFT = 3;
    private static final double BELOW = 1.7;

    /** The area of the field: from {@code left}, from the top. */
    private record Area(double left, double wide, double high) {
        static Area square(PredictionSheet sheet) {
            double side = Math.floor(Math.min(sheet.width(), sheet.height()));
            return new Area(0, side, side);
        }

        double side() {
            return Math.min(wide, high);
        }
    }

    void paint(Pen pen, PredictionSheet sheet, PredictionResult predicted) {
        Field field = Objects.requireNonNull(predicted.field());
        PredictedTable table = predicted.table();
        Area area = table == null
                ? Area.square(sheet)
                : new Area(LEFT * sheet.em(), sheet.width() - LEFT * sheet.em(), sheet.height() - BELOW * sheet.em());
        if (area.wide < 8 || area.high < 8) {
            return;
        }
        int[] cells = predicted.task() == Task.CLASSIFICATION
                ? classes(sheet, predicted, field)
                : values(sheet.palette(), predicted, field);
        if (table != null) {
            axes(pen, table, field, area);
        }
        sheet.g().drawImage(enlarged(sheet, cells, field.cells(), (int) area.wide, (int) area.high), area.left, 0);
        if (table == null) {
            axes(sheet, (int) area.wide);
        } else {
            frame(sheet, table, area);
        }
        points(sheet, predicted, predicted.train(), false, area);
        points(sheet, predicted, predicted.test(), true, area);
    }

    /** The tint of each cell; 0 where there is no number. */
    private static int[] classes(PredictionSheet sheet, PredictionResult predicted, Field field) {
        Marks marks = new Marks(sheet.palette(), predicted.neutral());
        double least = 1.0 / predicted.classes().size();
        int[] argb = new int[field.cells() * field.cells()];
        for (int i = 0; i < argb.length; i++) {
            int best = PredictedRows.greatest(field.outputs(), i);
            double sure = Math.clamp((PredictedRows.confidence(field.outputs(), i) - least) / (1 - least), 0, 1);
            argb[i] = best == PredictedRows.NO_CLASS
                    ? 0
                    : Colours.argb(marks.tint(best, FAINTEST + (SUREST - FAINTEST) * sure));
        }
        return argb;
    }

    private static int[] values(Palette palette, PredictionResult predicted, Field field) {
        double scale = scale(predicted);
        int[] argb = new int[field.cells() * field.cells()];
        for (int i = 0; i < argb.length; i++) {
            double value = field.outputs().get(i, 0);
            argb[i] = Double.isNaN(value) ? 0 : Colours.cell(palette, value / scale);
        }
        return argb;
    }

    /** The greatest target: what the ends of the colour map stand for. */
    private static double scale(PredictionResult predicted) {
        double scale = 0;
        for (PredictedRows rows : new PredictedRows[]{predicted.train(), predicted.test()}) {
            for (int row = 0; row < rows.size(); row++) {
                scale = Math.max(scale, Math.abs(rows.target(row)));
            }
        }
        return scale == 0 ? 1 : scale;
    }

    /** Cells enlarged here: the renderer would smooth them. */
    private static WritableImage enlarged(PredictionSheet sheet, int[] cells, int across, int wide, int high) {
        int line = Colours.argb(sheet.palette().line());
        int ground = Colours.argb(sheet.palette().panel());
        int[] pixels = new int[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int cell = cells[y * across / high * across + x * across / wide];
                pixels[y * wide + x] = cell != 0 ? cell : (x + y) % STRIPE < 2 ? line : ground;
            }
        }
        WritableImage image = new WritableImage(wide, high);
        image.getPixelWriter().setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return image;
    }

    /** Numbers in the units of the table. */
    private static void axes(Pen pen, PredictedTable table, Field field, Area area) {
        double em = pen.em();
        Axis x = Axis.linear(field.x().low(), field.x().high(), area.left, area.left + area.wide);
        Axis y = Axis.linear(field.y().low(), field.y().high(), area.high, 0);
        LinePlot.on(x, y).ticks(units(table, field, 1).ticks(y, 2.5 * em), units(table, field, 0).ticks(x, 4 * em),
                "").build().drawAxes(pen);
    }

    private static UnitAxis units(PredictedTable table, Field field, int input) {
        PreparationResult prepared = table.source().prepared();
        return UnitAxis.of(prepared, prepared.inputs().get(input), input == 0 ? field.x() : field.y());
    }

    /** On the map, which hides the grid: its frame, and the names of the columns. */
    private static void frame(PredictionSheet sheet, PredictedTable table, Area area) {
        List<String> inputs = table.source().prepared().inputs();
        double em = sheet.em();
        sheet.text(inputs.get(1), area.left + 0.4 * em, 0.7 * em, area.wide / 2, sheet.sans(0.92),
                sheet.palette().text(), TextAlignment.LEFT);
        sheet.text(inputs.get(0), area.left + area.wide - 0.4 * em, area.high - 0.7 * em, area.wide / 2,
                sheet.sans(0.92), sheet.palette().text(), TextAlignment.RIGHT);
        sheet.g().setStroke(sheet.palette().line());
        sheet.g().setLineWidth(1);
        sheet.g().strokeRect(area.left + 0.5, 0.5, Math.floor(area.wide) - 1, Math.floor(area.high) - 1);
    }

    private static void axes(PredictionSheet sheet, int side) {
        GraphicsContext g = sheet.g();
        double middle = Math.floor(side / 2.0) + 0.5;
        g.setStroke(sheet.palette().text().deriveColor(0, 1, 1, 0.25));
        g.setLineWidth(1);
        g.strokeLine(middle, 0, middle, side);
        g.strokeLine(0, middle, side, middle);
        g.setStroke(sheet.palette().line());
        g.strokeRect(0.5, 0.5, side - 1, side - 1);
    }

    private static void points(PredictionSheet sheet, PredictionResult predicted, PredictedRows rows, boolean test,
            Area area) {
        Field field = Objects.requireNonNull(predicted.field());
        boolean classes = predicted.task() == Task.CLASSIFICATION;
        double r = Math.clamp(area.side() * 0.013, classes ? 1.9 : 2.5, 5.5); // its own colour must be seen within the rings
        Marks marks = new Marks(sheet.palette(), predicted.neutral());
        int[] actual = classes ? rows.actual() : new int[0];
        double scale = classes ? 1 : scale(predicted);
        for (int row = 0; row < rows.size(); row++) {
            double x = area.left + field.x().share(rows.input(row, 0)) * area.wide;
            double y = (1 - field.y().share(rows.input(row, 1))) * area.high;
            if (classes) {
                marks.paint(sheet.g(), actual[row], test, x, y, r);
            } else {
                value(sheet, rows.target(row) / scale, test, x, y, r);
            }
        }
    }

    /** A light ring around a dark one: one of the two stands out from any colour of the map, in both themes. */
    private static void value(PredictionSheet sheet, double share, boolean test, double x, double y, double r) {
        if (!test) {
            int argb = Colours.cell(sheet.palette(), share);
            sheet.g().setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            sheet.g().fillOval(x - r, y - r, 2 * r, 2 * r);
        }
        double dark = Math.clamp(0.3 * r, 0.8, 1.3);
        ring(sheet.g(), Color.WHITE, x, y, r + dark, dark);
        if (test) { // hollow: light within, or it would look filled where the prediction is right
            ring(sheet.g(), Color.WHITE, x, y, r - dark, dark);
        }
        ring(sheet.g(), Color.BLACK, x, y, r, dark);
    }

    private static void ring(GraphicsContext g, Color color, double x, double y, double r, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
}
