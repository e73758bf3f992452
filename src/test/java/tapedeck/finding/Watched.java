package tapedeck.finding;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.checkup.Detectors;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;

/** A run that is looked into now and then, as the window does. */
final class Watched implements AutoCloseable {
    private final Program program;
    private final Deck deck;
    private final List<LayerStatistics> readings = new ArrayList<>();

    private Watched(Program program, Settings settings) {
        this.program = program;
        deck = new Deck(program, settings);
    }

    static Watched of(Program program, Settings settings) {
        return new Watched(program, settings);
    }

    /** A lesson with its own settings, changed. */
    static Watched lesson(String id, long seed, UnaryOperator<Hyperparameters> change) {
        try {
            Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
            return new Watched(program,
                    new Settings(seed, change.apply(program.defaults().hyperparameters()), Integer.MAX_VALUE));
        } catch (ProgramException e) {
            throw new AssertionError(e);
        }
    }

    Deck deck() {
        return deck;
    }

    List<LayerStatistics> readings() {
        return readings;
    }

    /** Runs on to an iteration and looks into it; false if the run has held before. */
    boolean to(long iteration) {
        deck.goTo(iteration);
        try {
            DeckState state = deck.await();
            if (state.stops().stop() != null) {
                return false;
            }
            readings.add(LayerStatistics.of(Objects.requireNonNull(state.playhead().captured())));
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Where it holds, once the deck has found that. */
    Stop stop() {
        await().until(() -> !(deck.state().stops().stop() instanceof Stop.Searching));
        return Objects.requireNonNull(deck.state().stops().stop());
    }

    /** The hyperparameters from here on. */
    void set(UnaryOperator<Hyperparameters> change) {
        deck.change(_ -> change.apply(deck.state().settings().wanted()));
    }

    List<Finding> findings() {
        return Detectors.ofARun().in(new Evidence(program, List.of(), readings, deck.losses(), deck.state()));
    }

    @Override
    public void close() {
        deck.close();
    }
}
