package tapedeck.lesson.told.play;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Moment;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.lesson.told.Whereto;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * The way of a deck to a place: back where the iteration that is shown has gone by it, else on. It is asked now and then how
 * far it is, and never waits. For one thread.
 */
public final class Passage {
    /** What a program that computes may take to come to a gate, after it was told to hold. */
    private static final long GRACE_NANOS = 2_000_000_000L;

    private final Deck deck;
    private final Whereto to;
    private final BooleanSupplier holds;
    private final Allowance allowance;
    private final LongSupplier clock;
    private final long begun;
    private final long from;
    private long request;
    private boolean givenUp;
    private boolean shown;
    private @Nullable Message missed;

    /**
     * Begins it.
     *
     * @param holds whether what it plays until is so now, for {@link Whereto.Until}
     * @param clock nanoseconds
     */
    public Passage(Deck deck, Whereto to, BooleanSupplier holds, Allowance allowance, LongSupplier clock) {
        this.deck = deck;
        this.to = to;
        this.holds = holds;
        this.allowance = allowance;
        this.clock = clock;
        begun = clock.getAsLong();
        from = deck.state().iteration();
        set(out(deck.state()));
    }

    /** What it takes to set out. */
    private Runnable out(DeckState state) {
        return switch (to) {
            case Whereto.To(Moment.Start _) -> state.iteration() == 0 ? Passage::nothing : () -> deck.seek(1, 0);
            case Whereto.To(Moment.Iteration(long n)) -> () -> deck.goTo(n);
            case Whereto.To(Moment moment) -> within(state, () -> deck.runTo(moment));
            case Whereto.BackwardDone _ -> within(state, () -> deck.runTo(new Condition.BeforeUpdate()));
            case Whereto.Next(var size) -> () -> deck.step(size);
            case Whereto.Until _ -> Passage::nothing;
            case Whereto.End _ -> state.isAlive() ? deck::play : Passage::nothing;
        };
    }

    private static void nothing() {
        // it is there, or asks first
    }

    private Runnable within(DeckState state, Runnable on) {
        Captured captured = state.captured();
        int place = captured == null ? 0 : place(captured.events());
        return captured == null || place == 0 ? on : () -> deck.seek(captured.iteration(), place);
    }

    /** How many events have happened when it is there; 0 if it is not among them. */
    private int place(List<TapeEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (isAt(events.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isAt(TapeEvent event) {
        return switch (to) {
            case Whereto.BackwardDone _ -> event instanceof TapeEvent.BackwardEnded;
            case Whereto.To(Moment.Forward(int k)) ->
                event instanceof TapeEvent.FunctionRecorded recorded && recorded.index() == k - 1;
            case Whereto.To(Moment.Backward(int k)) ->
                event instanceof TapeEvent.GradientsPassed passed && passed.rank() == k;
            case Whereto.To(Moment.Line(int line)) ->
                event instanceof TapeEvent.LineReached reached && reached.covers(line);
            case Whereto.To(Moment.Update _) -> event instanceof TapeEvent.OptimizerStepped;
            default -> false;
        };
    }

    private void set(Runnable out) {
        out.run();
        request = deck.change(UnaryOperator.identity()); // what was sent before it is done when it is
    }

    /** Whether a deck has done all that came before this request, and holds. */
    static boolean rests(DeckState state, long request) {
        return state.request() >= request && state.status() != Status.PLAYING
                && state.debugging().replaying() == 0 && state.debugging().going() == null;
    }

    /** Whether it is over; asked often, it goes on. */
    public boolean isOver() {
        DeckState state = deck.state();
        if (!rests(state, request)) {
            return giveUp();
        }
        if (givenUp) {
            missed = Message.of("told.missed.time", "seconds", allowance.time().toSeconds());
            return true;
        }
        return switch (to) {
            case Whereto.Until _ -> isOverUntil(state);
            case Whereto.End _ -> isOverAtEnd(state);
            default -> {
                if (!isThere(state)) {
                    missed = reason(state);
                }
                yield true;
            }
        };
    }

    /** Holds a deck that has played too long, and ends one that does not hold. */
    private boolean giveUp() {
        long over = clock.getAsLong() - begun - allowance.time().toNanos();
        if (over > 0 && !givenUp) {
            givenUp = true;
            deck.pause();
        } else if (over > GRACE_NANOS) {
            deck.cancel();
        }
        return false;
    }

    private boolean isOverUntil(DeckState state) {
        if (state.iteration() > 0 && holds.getAsBoolean()) {
            return true;
        }
        if (!state.isAlive()) {
            missed = reason(state);
            return true;
        }
        if (state.iteration() - from >= allowance.iterations()) {
            missed = Message.of("told.missed.iterations", "iterations", allowance.iterations());
            return true;
        }
        set(() -> deck.goTo(state.iteration() + 1));
        return giveUp();
    }

    private boolean isOverAtEnd(DeckState state) {
        if (state.isAlive()) { // a breakpoint, or nan
            missed = reason(state);
            return true;
        }
        if (!shown && state.captured() == null && state.iteration() > 0) {
            shown = true;
            set(() -> deck.goTo(state.iteration()));
            return false;
        }
        return true;
    }

    private boolean isThere(DeckState state) {
        Captured captured = state.captured();
        return switch (to) {
            case Whereto.To(Moment.Start _),Whereto.Next _ -> true;
            case Whereto.To(Moment.Iteration(long n)) -> captured != null && captured.iteration() == n;
            default -> captured != null && place(captured.events().subList(0, state.playhead())) > 0;
        };
    }

    private static Message reason(DeckState state) {
        Message failure = state.failure();
        return failure != null
                ? Message.of("told.missed.failed", "why", failure)
                : Message.of("told.missed", "iteration", state.iteration());
    }

    /** Why it did not come there; null as long as it is under way, and if it did. */
    public @Nullable Message missed() {
        return missed;
    }
}
