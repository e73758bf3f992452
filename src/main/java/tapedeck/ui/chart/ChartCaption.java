package tapedeck.ui.chart;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.program.Metrics;
import tapedeck.tape.Series;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartView;

/** The caption of a strip, and where its curve is now: {@code Loss 57.31}; {@code y 10} of a program that learns nothing. */
final class ChartCaption extends VBox {
    private static final int DIGITS = 4;
    private static final String UNKNOWN = "–";

    private final ObservableValue<ChartView> look;
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label rows = new Label();
    private final LiveTexts words;
    /** What the curve is of where that is no loss, else empty. */
    private String root = "";
    private double loss = Double.NaN;
    private double measured = Double.NaN;

    ChartCaption(LiveTexts words, ObservableValue<ChartView> look) {
        this.look = look;
        this.words = words;
        getStyleClass().add("chart-caption");
        title.getStyleClass().add("heading");
        title.setId("chart-title");
        look.subscribe(_ -> entitle());
        value.setId("chart-now");
        value.getStyleClass().addAll("mono", "chart-now");
        rows.getStyleClass().add("muted");
        rows.setId("chart-of");
        getChildren().addAll(title, value, rows);
    }

    /** Returns what is drawn, in a word or two. */
    ObservableValue<String> titleProperty() {
        return title.textProperty();
    }

    /** Returns where the curve is now. */
    ObservableValue<String> nowProperty() {
        return value.textProperty();
    }

    /** Names what the curve is of where that is no loss; empty where it is one. */
    void name(String unlearned) {
        if (!root.equals(unlearned)) {
            root = unlearned;
            entitle();
        }
    }

    private void entitle() {
        ChartView.Kind kind = look.getValue().kind();
        if (kind == ChartView.Kind.LOSS && !root.isEmpty()) {
            title.textProperty().unbind();
            title.setText(root);
        } else {
            title.textProperty().bind(words.text(kind.title()));
        }
    }

    /**
     * What the loss is at the place that is looked at: of the batch, else of all training rows as they were measured there;
     * NaN where one is not known. Without both the curve's is said.
     */
    void lossIs(double ofBatch, double ofAllRows) {
        loss = ofBatch;
        measured = ofAllRows;
    }

    /**
     * Shows where the curve of {@code take} is.
     *
     * @param iteration that is looked at, 0 for the last
     */
    void show(@Nullable Take take, long iteration) {
        value.setText(take == null ? "" : switch (look.getValue().kind()) {
            case LOSS -> !Double.isNaN(loss)
                    ? Numbers.steady(loss, DIGITS)
                    : isMeasured(iteration) ? Numbers.steady(measured, DIGITS) : loss(take.losses(), iteration);
            case ACCURACY -> accuracy(take.measured(), iteration);
            case GRADIENTS -> "";
        });
        boolean says = look.getValue().kind() == ChartView.Kind.LOSS && !value.getText().isEmpty();
        rows.setText(!says
                ? ""
                : words.of(Double.isNaN(loss) && isMeasured(iteration) ? "chart.train" : "chart.batch"));
    }

    /** Returns whether the loss is known at the iteration that is looked at, 0 for the last. */
    boolean isKnown(long iteration) {
        return !Double.isNaN(loss) || isMeasured(iteration);
    }

    /** Returns whether the loss of all rows is known where the playhead is, before a batch has one. */
    private boolean isMeasured(long iteration) {
        return iteration > 0 && !Double.isNaN(measured);
    }

    /** Of the last batch up to an iteration; where points are joined, none of one iteration among them is known. */
    private static String loss(Series.View losses, long iteration) {
        if (iteration > 0 && losses.stride() > 1) {
            return UNKNOWN;
        }
        int points = iteration > 0
                ? (int) Math.min(losses.points(), Math.ceilDiv(iteration, losses.stride()))
                : losses.points();
        return points == 0 ? "" : Numbers.steady(losses.last(points - 1), DIGITS);
    }

    private static String accuracy(List<Metrics> measured, long iteration) {
        List<Metrics> known = iteration > 0
                ? measured.stream().filter(each -> each.iteration() <= iteration).toList()
                : measured;
        double share = known.isEmpty() ? Double.NaN : known.getLast().scores().trainAccuracy();
        return Double.isNaN(share) ? "" : Numbers.fixed(share, 2);
    }
}
