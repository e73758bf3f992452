package tapedeck.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.ReadingTime;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.program.Hyperparameters;
import tapedeck.recording.live.LiveProgram;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;

/** The commands of the window to the current deck. On the FX thread; nothing here waits. */
public final class DeckCommands {
    private final Supplier<Optional<Deck>> addressed;
    private final RunConsent leave;
    private final BooleanSupplier cancelsStart;
    private final ReadingTime reading;

    /**
     * @param addressed the deck to tell, if there is one; asked once a command
     * @param cancelsStart ends a run that is not shown yet, if there is one; whether there was
     * @param reading how long people take to read what is said of the first iteration
     */
    DeckCommands(Supplier<Optional<Deck>> addressed, BooleanSupplier cancelsStart, ReadingTime reading) {
        this.addressed = addressed;
        leave = new RunConsent(() -> addressed.get().map(Deck::program).orElse(null));
        this.cancelsStart = cancelsStart;
        this.reading = reading;
    }

    /** Returns whether the current deck may run. What would run one that may not does nothing but say so. */
    public RunConsent leave() {
        return leave;
    }

    /** The deck that is told to run. */
    private Optional<Deck> runs() {
        return leave.ask() ? addressed.get() : Optional.empty();
    }

    /** Plays, or holds. */
    public void togglePlay() {
        runs().ifPresent(to -> {
            if (to.state().position().status() == DeckState.Status.PLAYING) {
                to.pause();
            } else {
                to.play();
            }
        });
    }

    /** Goes on, if it is held. */
    public void play() {
        runs().ifPresent(Deck::play);
    }

    /** Function by Function, each for as long as what is said about it takes to read. */
    Tempo reading() {
        return new Tempo.Read(reading);
    }

    /** Plays the first iteration at the pace of reading, again where it has been played. */
    public void playIntroduction() {
        runs().ifPresent(to -> to.playIntroduction(reading));
    }

    /** Plays what is left of the introduction at the pace of reading. */
    public void readOn() {
        addressed.get().ifPresent(to -> to.setTempo(new Tempo.Read(reading)));
    }

    /** Ends the introduction, and trains as fast as it can. */
    public void skipIntroduction() {
        runs().ifPresent(to -> {
            to.setTempo(Tempo.free());
            to.play();
        });
    }

    /** Holds, wherever it is going. */
    public void pause() {
        addressed.get().ifPresent(Deck::pause);
    }

    /** Ends the run that starts, or else the program, wherever it is; what was recorded can still be looked at. */
    public void cancel() {
        if (!cancelsStart.getAsBoolean()) {
            addressed.get().ifPresent(to -> {
                if (to.program() instanceof LiveProgram live) {
                    live.stopAtEnd();
                }
                to.cancel();
            });
        }
    }

    /** Puts these weights, in the order of the groups, in when the next iteration begins. */
    public void load(List<NdArray> weights) {
        runs().ifPresent(to -> to.load(weights));
    }

    /** Runs to {@code moment}, as fast as it can, and holds there. */
    public void runTo(Moment moment) {
        runs().ifPresent(to -> to.runTo(moment));
    }

    /** Goes on as far as {@code granularity} and holds. */
    public void step(Granularity granularity) {
        runs().ifPresent(to -> to.step(granularity));
    }

    /** Moves the playhead back by {@code granularity}. */
    public void stepBack(Granularity granularity) {
        addressed.get().ifPresent(to -> to.stepBack(granularity));
    }

    /** Moves the playhead to a place of an iteration that has begun. */
    public void seek(long iteration, int playhead) {
        addressed.get().ifPresent(to -> to.seek(iteration, playhead));
    }

    /** Rewinds to the start of the iteration the playhead is in; from there to the first iteration's. */
    public void toStart() {
        addressed.get().ifPresent(to -> {
            DeckState state = to.state();
            CapturedIteration shown = state.playhead().captured();
            if (shown != null) {
                boolean atStart = state.playhead().place() == 0
                        && state.position().status() != DeckState.Status.PLAYING;
                to.seek(atStart ? 1 : shown.iteration(), 0);
            }
        });
    }

    /** Moves the playhead to where the program is; where that runs, and is looked at, it is there already. */
    public void toEnd() {
        addressed.get().ifPresent(to -> {
            DeckState state = to.state();
            if (state.position().status() != DeckState.Status.PLAYING || !state.playhead().live()) {
                to.seek(state.position().iteration(), Integer.MAX_VALUE);
            }
        });
    }

    /** Shows an iteration after its update, running on to it if need be. */
    public void goTo(long iteration) {
        runs().ifPresent(to -> to.goTo(iteration));
    }

    /** Has the next iteration recorded where the program runs, and shows it. */
    public void lookNow() {
        runs().ifPresent(to -> to.goTo(to.state().position().iteration() + 1));
    }

    /** Goes on to a place of the tape. */
    public void runTo(Condition condition) {
        runs().ifPresent(to -> to.runTo(condition));
    }

    /** Changes hyperparameters from the next update on; returns the number of the request, 0 if no deck is there. */
    public long change(UnaryOperator<Hyperparameters> change) {
        return change(change, null);
    }

    /** Changes them as a step of the drag of that number, or null. */
    public long change(UnaryOperator<Hyperparameters> change, @Nullable Long gesture) {
        return addressed.get().map(to -> to.change(change, gesture)).orElse(0L);
    }

    /** Plays at this tempo from now on. */
    public void setTempo(Tempo tempo) {
        addressed.get().ifPresent(to -> to.setTempo(tempo));
    }
}
