package tapedeck.ui.race;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import tapedeck.deck.race.Racer;
import tapedeck.deck.race.RateRuns;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** A race that somebody else starts, to be watched: its curves and dots, and how it stands. On the FX thread only; {@link #pulse} is to be called at every pulse. */
public final class RaceView extends BorderPane implements AutoCloseable {
    private static final int DIGITS = 4;

    private final LiveTexts words;
    private final RaceModel model;
    private final RaceChart chart;
    private final Label summary = new Label();

    /** A view in which nothing has raced yet. */
    public RaceView(LiveTexts words, Appearance appearance, Races races) {
        this.words = words;
        model = new RaceModel(races);
        chart = new RaceChart(words, appearance, model, (_, _, _) -> {});
        chart.setFocusTraversable(false);
        getStylesheets().add(Objects.requireNonNull(RatesPane.class.getResource("race.css"), "race.css")
                .toExternalForm());
        summary.getStyleClass().add("race-sentence");
        summary.setWrapText(true);
        setCenter(chart);
        setBottom(summary);
    }

    /** Why nothing can race, or empty. */
    public Optional<Message> refused() {
        return model.refused();
    }

    /**
     * Starts it; what raced before ends.
     *
     * @param rates ascending, each once
     */
    public void start(List<Double> rates, long iterations) {
        model.start(new RaceForm(rates.getFirst(), rates.getLast(), rates.size(), new RateList(rates), iterations));
        show();
    }

    /** Goes on as far as the race is. */
    public void pulse() {
        if (model.pulse()) {
            show();
        }
    }

    private void show() {
        summary.setText(words.of(model.leader() < 0 ? model.summary() : best()));
        chart.repaint();
    }

    /** The best rate alone, also where it is hardly better: each has one seed, of which it is said that it is chance. */
    private Message best() {
        RateRuns best = model.racers().get(model.leader());
        Message said = Message.of(model.isRunning() ? "race.leading" : "race.best", "rate",
                Numbers.shortest(best.rate()), "loss", Numbers.of(best.loss(), DIGITS), "diverged",
                model.racers().stream().filter(RateRuns::diverged).count());
        return model.isRunning() ? said : Message.of("race.one-seed", "result", said);
    }

    /** Returns whether it goes on. */
    public boolean isRunning() { return model.isRunning(); }

    /** The runs, one for each rate, as they are now. */
    public List<Racer> racers() {
        return model.racers().stream().map(each -> each.runs().getFirst()).toList();
    }

    /** Ends and forgets it. */
    @Override
    public void close() {
        model.clear();
    }
}
