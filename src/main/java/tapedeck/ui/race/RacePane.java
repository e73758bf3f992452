package tapedeck.ui.race;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.text.Message;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/**
 * Several learning rates at once: choose them, start, and see which learns. Made for 44em by 26em. On the FX thread
 * only; {@link #pulse} is to be called at every pulse.
 */
public final class RacePane extends VBox implements AutoCloseable {
    private final RaceModel model;
    private final List<RaceField> fields;
    private final RunBar bar;
    private final RaceChart chart;

    /**
     * A pane that has raced nothing yet.
     *
     * @param onRate is told of the rate that was clicked on
     */
    public RacePane(Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        this(words, appearance, new RaceModel(words, races), onRate);
    }

    RacePane(Words words, Appearance appearance, RaceModel model, DoubleConsumer onRate) {
        this.model = model;
        getStyleClass().add("race-pane");
        getStylesheets().add(stylesheet());
        Label title = new Label("Learning-rate race");
        title.getStyleClass().add("heading");
        RaceField rates = field(words, "rates", "race.rates", 20, model::ratesText, model::setRates);
        fields = List.of(field(words, "from", "race.from", 5, model::fromText, model::setFrom),
                field(words, "to", "race.to", 5, model::toText, model::setTo),
                field(words, "count", "race.count", 3, model::countText, model::setCount), rates,
                field(words, "iterations", "race.iterations", 6, model::iterationsText, model::setIterations));
        HBox form = new HBox();
        form.getStyleClass().add("race-form");
        form.getChildren().addAll(fields);
        HBox.setHgrow(rates, Priority.ALWAYS);
        bar = new RunBar("race", this::start, () -> {
            cancel();
            show();
        });
        chart = new RaceChart(appearance, model, onRate);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.selectedProperty().subscribe(_ -> show());
        getChildren().addAll(title, form, bar, chart);
        show();
    }

    static String stylesheet() {
        return Objects.requireNonNull(RacePane.class.getResource("race.css"), "race.css").toExternalForm();
    }

    /** Shows how the race goes; to be called at every pulse. */
    public void pulse() {
        if (model.pulse()) {
            show();
            chart.repaint();
        }
    }

    /** Stops what runs; what there is of it stays. */
    public void cancel() {
        model.cancel();
    }

    /** Stops what runs and forgets what is shown: it is of a program that is no longer there. */
    public void clear() {
        chart.select(-1);
        model.clear();
        show();
        chart.repaint();
    }

    /** Stops what runs. */
    @Override
    public void close() {
        model.close();
    }

    /** A field; what is taken in one may change what stands in another. */
    private RaceField field(Words words, String id, String key, int columns, Supplier<String> inForce,
            Function<String, Optional<Message>> offer) {
        return new RaceField(words, "race-" + id, Message.of(key), columns, inForce, text -> {
            Optional<Message> why = offer.apply(text);
            fields.forEach(RaceField::refresh);
            return why;
        });
    }

    private void start() {
        if (fields.stream().map(RaceField::offer).reduce(true, Boolean::logicalAnd)) {
            chart.select(-1);
            model.start();
            show();
            chart.repaint();
        }
    }

    private void show() {
        int selected = chart.selectedProperty().get();
        bar.show(model.isRunning(), model.progress(),
                selected < 0 ? model.summary() : "Click to set: " + model.describe(selected));
    }
}
