package tapedeck.ui.race;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tapedeck.text.Message;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** Several learning rates at once: choose them, start, and see which learns. */
public final class RacePane extends RunPane {
    private final RaceModel model;
    private final RaceChart chart;

    /**
     * A pane that has raced nothing yet.
     *
     * @param onRate is told of the rate that was clicked on
     */
    public RacePane(Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        this(words, appearance, new RaceModel(races), onRate);
    }

    RacePane(Words words, Appearance appearance, RaceModel model, DoubleConsumer onRate) {
        this(words, model, new RaceChart(words, appearance, model, onRate));
    }

    private RacePane(Words words, RaceModel model, RaceChart chart) {
        super(words, "race", "race.title", model, chart);
        this.model = model;
        this.chart = chart;
        RaceField rates = field(words, "rates", "race.rates", 20, model::ratesText, model::setRates);
        HBox.setHgrow(rates, Priority.ALWAYS);
        ask(List.of(field(words, "from", "race.from", 5, model::fromText, model::setFrom),
                field(words, "to", "race.to", 5, model::toText, model::setTo),
                field(words, "count", "race.count", 3, model::countText, model::setCount), rates,
                field(words, "iterations", "race.iterations", 6, model::iterationsText, model::setIterations)));
        chart.selectedProperty().subscribe(_ -> show());
    }

    /** A field; what is taken in one may change what stands in another. */
    private RaceField field(Words words, String id, String key, int columns, Supplier<String> inForce,
            Function<String, Optional<Message>> offer) {
        return new RaceField(words, "race-" + id, Message.of(key), columns, inForce, text -> {
            Optional<Message> why = offer.apply(text);
            fields().forEach(RaceField::refresh);
            return why;
        });
    }

    @Override
    Message sentence() {
        int selected = chart.selectedProperty().get();
        return selected < 0 ? model.summary() : Message.of("race.click-racer", "racer", model.describe(selected));
    }

    @Override
    void pickNothing() {
        chart.select(-1);
    }
}
