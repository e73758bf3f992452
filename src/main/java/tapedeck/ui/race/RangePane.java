package tapedeck.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/**
 * A range test: the rate rises in one run, and the curve of the loss over it is marked and explained. Made for 44em by
 * 26em. On the FX thread only; {@link #pulse} is to be called at every pulse.
 */
public final class RangePane extends VBox implements AutoCloseable {
    private final RangeModel model;
    private final List<RaceField> fields;
    private final RunBar bar;
    private final RangeChart chart;
    private final List<Button> marks = new ArrayList<>();
    private final DoubleConsumer onRate;

    /**
     * A pane that has tested nothing yet.
     *
     * @param onRate is told of the rate that was clicked on
     */
    public RangePane(Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        this(words, appearance, new RangeModel(words, races), onRate);
    }

    RangePane(Words words, Appearance appearance, RangeModel model, DoubleConsumer onRate) {
        this.model = model;
        this.onRate = onRate;
        getStyleClass().add("race-pane");
        getStylesheets().add(RacePane.stylesheet());
        Label title = new Label("Range test");
        title.getStyleClass().add("heading");
        fields = List.of(
                new RaceField(words, "range-from", Message.of("race.from"), 6, model::fromText, model::setFrom),
                new RaceField(words, "range-to", Message.of("race.to"), 6, model::toText, model::setTo),
                new RaceField(words, "range-iterations", Message.of("race.iterations"), 6, model::iterationsText,
                        model::setIterations));
        HBox form = new HBox();
        form.getStyleClass().add("race-form");
        form.getChildren().addAll(fields);
        bar = new RunBar("range", this::start, () -> {
            cancel();
            show();
        });
        chart = new RangeChart(appearance, model, onRate);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.pointedProperty().subscribe(_ -> show());
        getChildren().addAll(title, form, bar, chart);
        for (RangeMark.Kind kind : RangeMark.Kind.values()) {
            Button button = new Button();
            button.setId("range-mark-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().addAll("range-mark", kind.label());
            button.setVisible(false);
            button.setMaxWidth(Double.MAX_VALUE);
            marks.add(button);
        }
        getChildren().addAll(marks);
        show();
    }

    /** Shows how the test goes; to be called at every pulse. */
    public void pulse() {
        RangeCurve before = model.curve();
        if (model.pulse()) {
            show();
            if (model.curve() != before || !model.isRunning()) {
                chart.repaint();
            }
        }
    }

    /** Stops what runs; what there is of it stays. */
    public void cancel() {
        model.cancel();
    }

    /** Stops what runs and forgets what is shown: it is of a program that is no longer there. */
    public void clear() {
        model.clear();
        show();
        chart.repaint();
    }

    /** Stops what runs. */
    @Override
    public void close() {
        model.close();
    }

    private void start() {
        if (fields.stream().map(RaceField::offer).reduce(true, Boolean::logicalAnd)) {
            model.start();
            show();
            chart.repaint();
        }
    }

    private void show() {
        double pointed = chart.pointedProperty().get();
        bar.show(model.isRunning(), model.progress(), Double.isNaN(pointed)
                ? model.summary()
                : "Click to set the learning rate to " + Numbers.shortest(pointed));
        RangeCurve curve = model.isMarked() ? model.curve() : null;
        for (int i = 0; i < marks.size(); i++) {
            show(marks.get(i), curve == null ? null : curve.marks().get(i));
        }
    }

    private void show(Button button, @Nullable RangeMark mark) {
        button.setVisible(mark != null);
        if (mark != null) {
            button.setText(mark.sentence());
            button.setAccessibleText(mark.kind().label() + ": " + mark.sentence());
            button.setDisable(!mark.isFound());
            button.setOnAction(_ -> onRate.accept(Double.parseDouble(Numbers.of(mark.rate(), 2))));
        }
    }
}
