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
import tapedeck.ui.chart.model.Look;
import tapedeck.ui.text.Words;

/** What a strip shows and where its curve is now: {@code Loss 57.31}. */
final class ChartCaption extends VBox {
    private static final int DIGITS = 4;
    private static final String UNKNOWN = "–";

    private final ObservableValue<Look> look;
    private final Label value = new Label();
    private double loss = Double.NaN;

    ChartCaption(Words words, ObservableValue<Look> look) {
        this.look = look;
        getStyleClass().add("chart-caption");
        Label title = new Label();
        title.getStyleClass().add("heading");
        look.subscribe(now -> title.textProperty().bind(words.text(now.kind().title())));
        value.setId("chart-now");
        value.getStyleClass().addAll("mono", "chart-now");
        getChildren().addAll(title, value);
    }

    /** What the loss is at the place that is looked at, NaN where it is not known there: then the curve's is said. */
    void lossIs(double exactly) {
        loss = exactly;
    }

    /**
     * Shows where the curve of {@code take} is.
     *
     * @param iteration that is looked at, 0 for the last
     */
    void show(@Nullable Take take, long iteration) {
        value.setText(take == null ? "" : switch (look.getValue().kind()) {
            case LOSS -> Double.isNaN(loss) ? loss(take.losses(), iteration) : Numbers.steady(loss, DIGITS);
            case ACCURACY -> accuracy(take.measured(), iteration);
            case GRADIENTS -> "";
        });
    }

    /** Of the last batch up to an iteration; where points are joined, none of one iteration among them is known. */
    private static String loss(Series.View losses, long iteration) {
        if (iteration > 0 && losses.stride() > 1) {
            return UNKNOWN;
        }
        int points = iteration > 0
                ? (int) Math.min(losses.size(), Math.ceilDiv(iteration, losses.stride()))
                : losses.size();
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
