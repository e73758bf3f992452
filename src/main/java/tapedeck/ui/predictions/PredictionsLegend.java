package tapedeck.ui.predictions;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Task;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** How good the predictions are, and what the marks mean. */
final class PredictionsLegend extends FlowPane {
    private final Label train = entry("");
    private final Label test = entry("");
    private final Words words;
    private final ToggleButton which;
    private @Nullable Object shown;

    private record Look(List<String> classes, int neutral, Task task, PredictionView view, Palette palette, double em,
            Texts texts) {}

    /** @param which chooses the rows of the confusion matrix */
    PredictionsLegend(Words words, ToggleButton which) {
        this.words = words;
        this.which = which;
        getStyleClass().add("predictions-legend");
        train.setId("predictions-train");
        test.setId("predictions-test");
        train.getStyleClass().add("score");
        test.getStyleClass().add("score");
    }

    private static Label entry(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("predictions-entry");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(Predicted predicted, PredictionView view, Palette palette, double em) {
        train.setText(words.of("predictions.train-score", "score", score(predicted.task(), predicted.train().score())));
        test.setText(words.of("predictions.test-score", "score", score(predicted.task(), predicted.test().score())));
        Look look = new Look(predicted.classes(), predicted.neutral(), predicted.task(), view, palette, em,
                words.textsProperty().get());
        if (!look.equals(shown)) {
            shown = look;
            build(look);
        }
    }

    private static String score(Task task, double score) {
        return task == Task.CLASSIFICATION
                ? Numbers.fixed(score, 2)
                : Numbers.steady(score, 2);
    }

    private void build(Look look) {
        getChildren().setAll(train, test);
        boolean points = look.view == PredictionView.REGIONS || look.view == PredictionView.CURVE;
        train.setGraphic(points ? dot(look, false) : null);
        test.setGraphic(points ? dot(look, true) : null);
        if (look.view == PredictionView.REGIONS || look.view == PredictionView.NUMBERS) {
            Marks marks = new Marks(look.palette, look.neutral);
            for (int i = 0; i < look.classes.size(); i++) {
                Label label = entry(look.classes.get(i));
                Canvas canvas = canvas(look.em);
                marks.paint(canvas.getGraphicsContext2D(), i, false, 0.5 * look.em, 0.5 * look.em, 0.36 * look.em);
                label.setGraphic(canvas);
                getChildren().add(label);
            }
        }
        if (look.view == PredictionView.NUMBERS) {
            Label label = entry(words.of("predictions.wrong-mark"));
            Canvas canvas = canvas(look.em);
            var g = canvas.getGraphicsContext2D();
            g.setStroke(Colours.wrong(look.palette));
            g.setLineWidth(1.5);
            g.strokeRect(0.12 * look.em, 0.12 * look.em, 0.76 * look.em, 0.76 * look.em);
            label.setGraphic(canvas);
            getChildren().add(label);
        }
        if (look.task == Task.REGRESSION) {
            getChildren().addFirst(entry(words.of("predictions.mean-squared-error")));
        }
        if (look.view == PredictionView.CONFUSION) {
            getChildren().add(which);
        }
        if (look.view == PredictionView.NEURONS
                || (look.view == PredictionView.REGIONS && look.task == Task.REGRESSION)) {
            getChildren().add(entry(words.of("predictions.colours")));
        }
    }

    private static Canvas canvas(double em) {
        return new Canvas(em, em);
    }

    private static Canvas dot(Look look, boolean hollow) {
        Canvas canvas = canvas(look.em);
        Marks.dot(canvas.getGraphicsContext2D(), look.palette, hollow, 0.5 * look.em, 0.5 * look.em, 0.3 * look.em);
        return canvas;
    }
}
