package tapedeck.ui.shell;

import java.util.function.Consumer;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;

/** What the window tells the current deck. On the FX thread; nothing here waits. */
public final class DeckCommands {
    private final Consumer<Consumer<Deck>> tell;

    /** @param tell hands a command to the current deck, if there is one */
    DeckCommands(Consumer<Consumer<Deck>> tell) {
        this.tell = tell;
    }

    /** Plays, or holds. */
    public void togglePlay() {
        tell.accept(to -> {
            if (to.state().status() == DeckState.Status.PLAYING) {
                to.pause();
            } else {
                to.play();
            }
        });
    }

    /** Goes on as far as {@code granularity} and holds. */
    public void step(Granularity granularity) {
        tell.accept(to -> to.step(granularity));
    }

    /** Moves the playhead back by {@code granularity}. */
    public void stepBack(Granularity granularity) {
        tell.accept(to -> to.stepBack(granularity));
    }

    /** Moves the playhead to a place of an iteration that has begun. */
    public void seek(long iteration, int playhead) {
        tell.accept(to -> to.seek(iteration, playhead));
    }

    /** Moves the playhead to the start of the iteration it is in. */
    public void toStart() {
        tell.accept(to -> {
            Captured shown = to.state().captured();
            if (shown != null) {
                to.seek(shown.iteration(), 0);
            }
        });
    }

    /** Moves the playhead to where the program is. */
    public void toEnd() {
        tell.accept(to -> to.seek(to.state().iteration(), Integer.MAX_VALUE));
    }

    /** Shows an iteration after its update, running on to it if need be. */
    public void goTo(long iteration) {
        tell.accept(to -> to.goTo(iteration));
    }

    /** Goes on to a place of the tape. */
    public void runTo(Condition condition) {
        tell.accept(to -> to.runTo(condition));
    }

    /** Sets all hyperparameters from the next update on. */
    public void set(Hyperparameters wanted) {
        tell.accept(to -> to.set(wanted));
    }

    /** Plays at this speed; infinite is free run. */
    public void setSpeed(double speed) {
        tell.accept(to -> to.setSpeed(speed));
    }
}
