package tapedeck.ui.predictions;

import javafx.scene.AccessibleRole;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.plot.CanvasRegion;
import tapedeck.ui.plot.Pen;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** Predictions in one of the ways to look at them, or why there are none. */
final class PredictionPicture extends CanvasRegion {
    private final Words words;
    private final RegionsPainter regions = new RegionsPainter();
    private final RegressionPainter curve = new RegressionPainter();
    private final NumbersPainter numbers = new NumbersPainter();
    private final NeuronsPainter neurons = new NeuronsPainter();
    private final ConfusionPainter confusion = new ConfusionPainter();

    private @Nullable Predicted shown;
    private Answer.@Nullable Failed failed;
    private boolean scripted;
    private PredictionView view = PredictionView.REGIONS;
    private boolean trainRows;

    PredictionPicture(Words words, Appearance appearance) {
        super(appearance);
        this.words = words;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
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
    void show(@Nullable Predicted predicted, Answer.@Nullable Failed failure, PredictionView as, boolean ofTrainRows) {
        shown = predicted;
        failed = failure;
        view = as;
        trainRows = ofTrainRows;
        repaint();
    }

    @Override
    protected void paint(Pen pen) {
        double em = pen.em();
        if (pen.width() < em || pen.height() < em) {
            return;
        }
        Sheet sheet = new Sheet(pen.g(), pen.palette(), words.textsProperty().get(), em, pen.width(), pen.height());
        if (shown == null) {
            paintNone(sheet);
        } else {
            paint(sheet, shown);
        }
    }

    private void paint(Sheet sheet, Predicted predicted) {
        switch (view) {
            case REGIONS -> regions.paint(sheet, predicted);
            case CURVE -> curve.paint(sheet, predicted);
            case NUMBERS -> numbers.paint(sheet, predicted);
            case NEURONS -> neurons.paint(sheet, predicted);
            case CONFUSION -> confusion.paint(sheet, predicted, trainRows);
            case WRONG -> {
                // a list
            }
        }
    }

    /** Whether a script runs, of whose rows nothing is known here. */
    void setScripted(boolean scripted) {
        this.scripted = scripted;
        repaint();
    }

    private void paintNone(Sheet sheet) {
        Answer.Failed failure = failed;
        double em = sheet.em();
        double width = sheet.width();
        double middle = sheet.height() / 2;
        sheet.text(failure == null
                ? words.of(scripted ? "predictions.script" : "predictions.none-yet")
                : words.of("predictions.failed", "iteration", failure.iteration()), width / 2, middle - 0.75 * em,
                width, sheet.sans(1), failure == null ? sheet.palette().muted() : sheet.wrong(),
                TextAlignment.CENTER);
        sheet.text(failure == null
                ? words.of(scripted ? "predictions.script-plots" : "predictions.here")
                : words.of(failure.why()), width / 2,
                middle + 0.75 * em, width, sheet.sans(1), sheet.palette().muted(), TextAlignment.CENTER);
    }
}
