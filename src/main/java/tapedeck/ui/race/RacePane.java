package tapedeck.ui.race;

import java.util.List;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** Several learning rates at once: choose them, start, and see which learns. */
final class RacePane extends RunPane<RaceForm> {
    private final RaceModel model;
    private final RaceChart chart;

    /**
     * A pane that has raced nothing yet.
     *
     * @param pick is told of the rate that was clicked on
     */
    RacePane(LiveTexts words, Appearance appearance, Races races, RatePick pick) {
        this(words, appearance, new RaceModel(races), pick);
    }

    private RacePane(LiveTexts words, Appearance appearance, RaceModel model, RatePick pick) {
        this(words, model, new RaceChart(words, appearance, model, pick));
    }

    private RacePane(LiveTexts words, RaceModel model, RaceChart chart) {
        super(words, "race", model, chart);
        this.model = model;
        this.chart = chart;
        ask(List.of(field("from", "race.from", 5, RaceForm::fromText, RaceForm::from),
                field("to", "race.to", 5, RaceForm::toText, RaceForm::to),
                field("count", "race.count", 2, RaceForm::countText, RaceForm::count),
                field("iterations", "race.iterations", 5, RaceForm::iterationsText, RaceForm::iterations)),
                List.of(field("rates", "race.rates", 16, RaceForm::ratesText, RaceForm::rates).wide()));
        chart.selectedProperty().subscribe(_ -> show());
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
