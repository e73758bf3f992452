package tapedeck.ui.predictions;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Task;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.ui.plot.Legend;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/** The legend of how good the predictions are, and of what the marks mean. */
final class PredictionsLegend extends FlowPane {
    /** Trained for a few minutes, and still no digit more. */
    private static final long LONG = 9_999_999;
    /** What a score of few digits may be as wide as. */
    private static final double SMALL = 0.0099;

    private final Label when = entry("");
    private final Label train = entry("");
    private final Label test = entry("");
    private final Label trainScore = entry("");
    private final Label testScore = entry("");
    private final GridPane ofTrain = new GridPane();
    private final GridPane ofTest = new GridPane();
    /** Have what follows begin a line of its own in a column, however wide that is. */
    private final Region lineBreak = new Region();
    private final Region classBreak = new Region();
    private final LiveTexts words;
    private final ToggleButton which;
    private @Nullable Look shown;

    private record Look(List<Message> classes, int neutral, Task task, PredictionView view, Palette palette, double em,
            Texts texts, String zero) {}

    /** @param which chooses the rows of the confusion matrix */
    PredictionsLegend(LiveTexts words, ToggleButton which) {
        this.words = words;
        this.which = which;
        getStyleClass().add("predictions-legend");
        when.setId("predictions-when");
        train.setId("predictions-train");
        test.setId("predictions-test");
        trainScore.setId("predictions-train-score");
        testScore.setId("predictions-test-score");
        ofTrain.getChildren().addAll(train, trainScore);
        ofTest.getChildren().addAll(test, testScore);
        for (GridPane each : List.of(ofTrain, ofTest)) {
            each.getStyleClass().add("predictions-score");
        }
        for (Region each : List.of(lineBreak, classBreak)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        for (Label each : List.of(trainScore, testScore)) {
            each.getStyleClass().setAll("score");
            each.fontProperty().subscribe((_, _) -> reserve());
        }
        when.fontProperty().subscribe((_, _) -> reserve());
    }

    /**
     * Room for digits that come and go: a line that breaks while one trains would change the picture's height. Regions
     * have the legend beside them.
     */
    private void reserve() {
        if (shown != null && shown.view == PredictionView.REGIONS) {
            List.of(when, trainScore, testScore).forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        } else if (shown != null) {
            reserve(when, words.of("predictions.when", "iteration", LONG));
            reserve(trainScore, score(shown.task, SMALL));
            reserve(testScore, score(shown.task, SMALL));
        }
    }

    private static void reserve(Label label, String text) {
        Text widest = new Text(text);
        widest.setFont(label.getFont());
        label.setMinWidth(Math.ceil(widest.getLayoutBounds().getWidth()));
    }

    /**
     * Sets how much room there is. A low pane leaves the iteration to the state line.
     *
     * @param column whether it stands beside the picture; else each score stands beside its name in a low pane
     * @param width of its longest line in pixels: what has no room in one has the classes in another than the scores
     */
    void setLow(boolean low, boolean column, double width) {
        boolean line = low && !column;
        for (Label score : List.of(trainScore, testScore)) {
            GridPane.setConstraints(score, line ? 1 : 0, line ? 0 : 1);
        }
        lineBreak.setPrefWidth(width);
        classBreak.setPrefWidth(width);
        lineBreak.setVisible(column);
        when.setVisible(!low);
        when.setManaged(!low);
        classBreak.setVisible(column
                ? !low || (shown != null && shown.view == PredictionView.REGIONS) // else one class beside the scores, one below
                : getChildren().indexOf(classBreak) < getChildren().size() - 2
                        && entries().mapToDouble(each -> each.prefWidth(-1) + getHgap()).sum() - getHgap() > width);
    }

    private Stream<Node> entries() {
        return getChildren().stream()
                .filter(each -> each.isManaged() && !each.equals(lineBreak) && !each.equals(classBreak));
    }

    /** The width of all of it in one column, in pixels. */
    double columnWidth() {
        return Math.ceil(entries().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0)) + 1;
    }

    private static Label entry(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("predictions-entry");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(PredictionResult predicted, PredictionView view, Palette palette, double em) {
        when.setText(words.of("predictions.when", "iteration", predicted.iteration()));
        train.setText(words.of("predictions.train"));
        test.setText(words.of("predictions.test"));
        trainScore.setText(score(predicted.task(), predicted.train().score()));
        testScore.setText(score(predicted.task(), predicted.test().score()));
        Look look = new Look(predicted.classes(), predicted.neutral(), predicted.task(), view, palette, em,
                words.textsProperty().get(), zero(predicted));
        if (!look.equals(shown)) {
            shown = look;
            build(look);
        }
    }

    /** Returns what the colours have in their middle: 0, in the units of a table. */
    private static String zero(PredictionResult predicted) {
        PredictedTable table = predicted.table();
        return table == null || predicted.task() == Task.CLASSIFICATION
                ? "0"
                : Numbers.of(table.source().prepared().original(0), 3);
    }

    private static String score(Task task, double score) {
        return task == Task.CLASSIFICATION
                ? Numbers.fixed(score, 2)
                : Numbers.steady(score, 2);
    }

    private void build(Look look) {
        Label measure = entry(words.of(
                look.task == Task.REGRESSION ? "predictions.mean-squared-error" : "predictions.accuracy"));
        measure.setId("predictions-measure");
        getChildren().setAll(measure, lineBreak, ofTrain, ofTest, when, classBreak);
        boolean points = look.view == PredictionView.REGIONS || look.view == PredictionView.CURVE
                || look.view == PredictionView.FIT || look.view == PredictionView.RESIDUALS;
        train.setGraphic(points ? new RowSample(false, look.em).in(look.palette) : null);
        test.setGraphic(points ? new RowSample(true, look.em).in(look.palette) : null);
        if (look.view == PredictionView.REGIONS || look.view == PredictionView.NUMBERS) {
            for (int i = 0; i < look.classes.size(); i++) {
                add(look, words.of(look.classes.get(i)), new ClassSample(i, look.neutral, look.em));
            }
        }
        if (look.view == PredictionView.NUMBERS) {
            add(look, words.of("predictions.wrong-mark"), new WrongSample(look.em));
        }
        if (look.view == PredictionView.CONFUSION) {
            getChildren().add(which);
        }
        if (look.view == PredictionView.LAYERS
                || (look.view == PredictionView.REGIONS && look.task == Task.REGRESSION)) {
            getChildren().add(entry(words.of("predictions.colours", "zero",
                    look.view == PredictionView.REGIONS ? look.zero : "0")));
        }
        reserve();
    }

    private void add(Look look, String name, Legend.Sample sample) {
        Label label = Legend.label(new Legend.Entry(name, sample, null), look.palette);
        label.getStyleClass().add("predictions-entry");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
    }

    /** The mark of a class. */
    private record ClassSample(int index, int neutral, double em) implements Legend.Sample {
        @Override
        public Node in(Palette palette) {
            Canvas canvas = new Canvas(em, em);
            new Marks(palette, neutral).paint(canvas.getGraphicsContext2D(), index, false, 0.5 * em, 0.5 * em,
                    0.36 * em);
            return canvas;
        }
    }

    /** The stroke below what is predicted wrong. */
    private record WrongSample(double em) implements Legend.Sample {
        @Override
        public Node in(Palette palette) {
            Canvas canvas = new Canvas(em, em);
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setFill(Colours.wrong(palette));
            g.fillRect(0.12 * em, 0.76 * em, 0.76 * em, 2);
            return canvas;
        }
    }

    /** The mark of a row, whatever its class. */
    private record RowSample(boolean hollow, double em) implements Legend.Sample {
        @Override
        public Node in(Palette palette) {
            Canvas canvas = new Canvas(em, em);
            Marks.dot(canvas.getGraphicsContext2D(), palette, hollow, 0.5 * em, 0.5 * em, 0.3 * em);
            return canvas;
        }
    }
}
