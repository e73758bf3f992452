package tapedeck.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import tapedeck.deck.race.Racer;
import tapedeck.text.Message;
import tapedeck.ui.classroom.RateRace;
import tapedeck.ui.race.RaceView;

/** The race of a class's rates, in the picture that races have in the window. */
record WindowRateRace(RaceView shown) implements RateRace {
    @Override
    public Optional<Message> refused() {
        return shown.refused();
    }

    @Override
    public void start(List<Double> rates, long iterations) {
        shown.start(rates, iterations);
    }

    @Override
    public void pulse() {
        shown.pulse();
    }

    @Override
    public boolean isRunning() { return shown.isRunning(); }

    @Override
    public List<Racer> racers() {
        return shown.racers();
    }

    @Override
    public void stop() {
        shown.close();
    }

    @Override
    public Node view() {
        return shown;
    }
}
