package tapedeck.ui.classroom;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import tapedeck.deck.race.Racer;
import tapedeck.text.Message;

/** A race of the rates that a class would take, of the program that is shown, from its start. On the FX thread only. */
public interface RateRace {
    /** Why nothing can race, or empty. */
    Optional<Message> refused();

    /**
     * Starts it; what raced before ends.
     *
     * @param rates ascending, each once
     */
    void start(List<Double> rates, long iterations);

    /** Goes on as far as it is; once a pulse. */
    void pulse();

    /** Returns whether it goes on. */
    boolean isRunning();

    /** The runs, one for each rate, as they are now. */
    List<Racer> racers();

    /** Ends and forgets it. */
    void stop();

    /** The node in which it is seen. */
    Node view();
}
