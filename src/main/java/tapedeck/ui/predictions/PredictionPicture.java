package tapedeck.ui.predictions;

import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** Predictions in one of the ways to look at them, or why there are none. */
final class PredictionPicture extends CanvasRegion {
    private final LiveTexts words;
    private final RegionsPainter regions = new RegionsPainter();
    private final RegressionPainter curve = new RegressionPainter();
    private final NumbersPainter numbers = new NumbersPainter();
    private final HiddenNeuronsPainter layers = new HiddenNeuronsPainter();
    private final ConfusionPainter confusion = new ConfusionPainter();

    private final PointsPainter points = new PointsPainter();
    private final PicturePick pick;

    private @Nullable Pen drawn;
    private @Nullable Integer picked;
    private @Nullable PredictionResult shown;
    private PredictionReply.@Nullable Failed failed;
    private PredictionView view = PredictionView.REGIONS;
    private boolean trainRows;

    /** @param listener is told what is picked of a table */
    PredictionPicture(LiveTexts words, Appearance appearance, PicturePick.Listener listener) {
        super(appearance);
        this.words = words;
        pick = new PicturePick(listener);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        OwnKeys.leave(this, key -> isPickable() && PicturePick.KEYS.contains(key));
        setOnMousePressed(event -> {
            if (isPickable()) {
                requestFocus();
                press(event.getX(), event.getY());
            }
        });
        setOnKeyPressed(event -> {
            if (isPickable() && key(event)) {
                event.consume();
                repaint();
                say();
            }
        });
        focusedProperty().subscribe(_ -> {
            repaint();
            say();
        });
    }

    /** Returns whether there are rows of a table behind what is painted. */
    private boolean isPickable() {
        return shown != null && shown.table() != null && isOfRows(view);
    }

    private static boolean isOfRows(PredictionView view) {
        return view == PredictionView.CONFUSION || view == PredictionView.FIT || view == PredictionView.RESIDUALS;
    }

    private void press(double x, double y) {
        Pen pen = drawn;
        PredictionResult now = shown;
        if (pen == null || now == null || now.table() == null) {
            return;
        }
        if (view == PredictionView.CONFUSION) {
            pick.press(ConfusionPainter.grid(sheet(pen), now, trainRows), x, y);
        } else {
            pick.press(PointsPainter.plot(pen, now.table(), view == PredictionView.RESIDUALS), x, y, pen.em());
        }
        repaint();
        say();
    }

    private boolean key(KeyEvent event) {
        Pen pen = drawn;
        PredictionResult now = shown;
        if (pen == null || now == null || now.table() == null) {
            return false;
        }
        return view == PredictionView.CONFUSION
                ? pick.key(event, now.classes().size())
                : pick.key(event, pen, now.table(), view == PredictionView.RESIDUALS, picked);
    }

    /** Tells a screen reader what the keys are at. */
    private void say() {
        PredictionResult now = shown;
        PredictedTable table = now == null ? null : now.table();
        if (now == null || table == null || !isFocused() || !isOfRows(view)) {
            setAccessibleText(null);
        } else if (view == PredictionView.CONFUSION) {
            ConfusionCell cell = pick.cell();
            setAccessibleText(words.of(RowTexts.of(table, cell, table.part(trainRows).worst(cell).length, trainRows)));
        } else if (picked != null && table.find(picked) != null) {
            setAccessibleText(words.of(RowTexts.of(table, Objects.requireNonNull(table.find(picked)))));
        } else {
            setAccessibleText(words.of("predictions.points-spoken"));
        }
    }

    /** Marks this row, by its place in the file; none if it is null. */
    void pick(@Nullable Integer origin) {
        picked = origin;
        repaint();
        say();
    }

    /** What would be smaller, in widths of the font, is not written. */
    void setLeastText(double ems) {
        numbers.setLeastText(ems);
        repaint();
    }

    /**
     * Paints these.
     *
     * @param failure why there are none, or null
     * @param ofTrainRows whether the confusion is that of the rows that train
     */
    void show(@Nullable PredictionResult predicted, PredictionReply.@Nullable Failed failure, PredictionView as,
            boolean ofTrainRows) {
        shown = predicted;
        failed = failure;
        view = as;
        trainRows = ofTrainRows;
        setFocusTraversable(isPickable());
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        drawn = pen;
        if (pen.width() < pen.em() || pen.height() < pen.em()) {
            return;
        }
        if (shown == null) {
            paintNone(sheet(pen));
        } else {
            paint(pen, sheet(pen), shown);
        }
    }

    private PredictionSheet sheet(Pen pen) {
        return new PredictionSheet(pen.g(), pen.palette(), words.textsProperty().get(), pen.em(), pen.width(),
                pen.height());
    }

    private void paint(Pen pen, PredictionSheet sheet, PredictionResult predicted) {
        switch (view) {
            case REGIONS -> regions.paint(pen, sheet, predicted);
            case CURVE -> curve.paint(pen, predicted);
            case NUMBERS -> numbers.paint(sheet, predicted);
            case LAYERS -> layers.paint(sheet, predicted);
            case CONFUSION -> confusion.paint(sheet, predicted, trainRows,
                    isPickable() && isFocused() ? pick.cell() : null);
            case FIT, RESIDUALS -> points.paint(pen, sheet.texts(), Objects.requireNonNull(predicted.table()),
                    view == PredictionView.RESIDUALS, picked);
            case ROWS, TRY -> {
                // no picture
            }
        }
    }

    private void paintNone(PredictionSheet sheet) {
        PredictionReply.Failed failure = failed;
        double em = sheet.em();
        double width = sheet.width();
        double middle = sheet.height() / 2;
        sheet.text(failure == null
                ? words.of("predictions.none-yet")
                : words.of("predictions.failed", "iteration", failure.iteration()), width / 2, middle - 0.75 * em,
                width, sheet.sans(1), failure == null ? sheet.palette().muted() : sheet.wrong(),
                TextAlignment.CENTER);
        sheet.text(failure == null
                ? words.of("predictions.here")
                : words.of(failure.why()), width / 2,
                middle + 0.75 * em, width, sheet.sans(1), sheet.palette().muted(), TextAlignment.CENTER);
    }
}
